package io.github.docsync.cli.resources;

import io.github.docsync.confluence.Comments;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.AttachmentFilter;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.wire.BodyFormat;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What pages and blog posts have in common: others hang labels, attachments and comments on them. */
abstract class DocumentCommand extends ResourceCommand {
    private final Container container;

    DocumentCommand(Container container) {
        this.container = container;
    }

    @Command(description = "List its labels.")
    int labels(@Parameters(paramLabel = "ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.labels().of(container, id, null), wanted, ResourceColumns.LABELS);
        }
    }

    @Command(description = "List its attachments.")
    int attachments(@Parameters(paramLabel = "ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(
                    client.attachments().of(container, id, AttachmentFilter.all()),
                    wanted,
                    ResourceColumns.ATTACHMENTS);
        }
    }

    @Command(description = "List its footer comments, or with --inline its inline comments.")
    int comments(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--inline", description = "Inline comments.") boolean inline,
            @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            Comments comments = inline ? client.inlineComments() : client.footerComments();
            return show(comments.of(container, id, BodyFormat.STORAGE), wanted, ResourceColumns.COMMENTS);
        }
    }
}
