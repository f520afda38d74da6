package io.github.docsync.desired;

import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page as Git wants it.
 *
 * @param path the file, or the folder of a generated page
 * @param pinnedId the existing page that the manifest says to take over; null for none
 * @param placed whether manifest or front matter say where it hangs; a page that is taken over and not placed stays put
 * @param generated whether it stands for a folder without a file of its own
 * @param previous the sibling before it; null for the first
 * @param summary everything but the body's text, which is left empty
 * @param links the pages that its body links to by title
 * @param body the body, rendered again when memory was short
 */
public record DesiredPage(
        DocPath path,
        @Nullable String pinnedId,
        boolean placed,
        boolean generated,
        @Nullable DocPath previous,
        PageContent summary,
        Set<DocPath> links,
        Supplier<String> body) {
    /** The page with its body. */
    public PageContent content() {
        return new PageContent(
                summary.blogPost(),
                summary.space(),
                summary.title(),
                summary.parent(),
                body.get(),
                summary.labels(),
                summary.attachments(),
                summary.properties(),
                summary.hashes(),
                summary.blob());
    }

    /** The labels it is to have. */
    public List<String> labels() {
        return summary.labels();
    }
}
