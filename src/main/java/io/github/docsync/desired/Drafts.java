package io.github.docsync.desired;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Severity;
import io.github.docsync.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files that site generators do not show: {@code draft: true}, {@code published: false} and {@code unlisted: true}. */
final class Drafts {
    /** Code of the remark that names them. */
    static final String LEFT_OUT = "drafts-left-out";

    private static final int NAMED = 5;

    private Drafts() {}

    /** Whether a file is one, and does not ask for its page with {@code docsync: true}. */
    static boolean isDraft(FrontMatter frontMatter) {
        boolean wanted =
                frontMatter.published() && frontMatter.location("docsync").isPresent();
        boolean draft = is(frontMatter, "draft", "true")
                || is(frontMatter, "published", "false")
                || is(frontMatter, "unlisted", "true");
        return draft && !wanted;
    }

    private static boolean is(FrontMatter frontMatter, String key, String value) {
        @Nullable Object written = frontMatter.other().get(key);
        return written != null && written.toString().equalsIgnoreCase(value);
    }

    /** One remark for all of them. */
    static Optional<Diagnostic> told(List<DocPath> drafts) {
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        String names = drafts.stream().limit(NAMED).map(DocPath::value).collect(Collectors.joining(", "));
        String more = drafts.size() > NAMED ? " and " + (drafts.size() - NAMED) + " more" : "";
        return Optional.of(new Diagnostic(
                Severity.INFO,
                LEFT_OUT,
                new SourceLocation(drafts.get(0).value(), 1, 1),
                drafts.size() + (drafts.size() == 1 ? " file is" : " files are")
                        + " left out as drafts (draft: true, published: false or unlisted: true): " + names + more,
                "write 'docsync: true' in the front matter of one to publish it"));
    }
}
