package io.github.docsync.cli.resources;

import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.endpoint.Container;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The content that something belongs to. */
final class ContentReference {
    @Option(names = "--page", paramLabel = "ID", description = "Of this page.")
    @Nullable
    String page;

    @Option(names = "--blogpost", paramLabel = "ID", description = "Of this blog post.")
    @Nullable
    String blogPost;

    @Option(names = "--attachment", paramLabel = "ID", description = "Of this attachment.")
    @Nullable
    String attachment;

    @Option(names = "--custom-content", paramLabel = "ID", description = "Of this custom content.")
    @Nullable
    String customContent;

    /** One place. */
    record ReferencedContent(Container container, String id) {}

    /** The place that was named; null for none. */
    @Nullable
    ReferencedContent find() {
        ReferencedContent found = null;
        for (ReferencedContent candidate : new ReferencedContent[] {
            of(Container.PAGE, page),
            of(Container.BLOG_POST, blogPost),
            of(Container.ATTACHMENT, attachment),
            of(Container.CUSTOM_CONTENT, customContent)
        }) {
            if (!candidate.id().isEmpty()) {
                if (found != null) {
                    throw new UsageException("name only one of --page, --blogpost, --attachment and --custom-content");
                }
                found = candidate;
            }
        }
        return found;
    }

    private static ReferencedContent of(Container container, @Nullable String id) {
        return new ReferencedContent(container, id == null ? "" : id);
    }
}
