package io.github.docsync.desired;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page as Git wants it.
 *
 * @param path the file, or the folder of a generated page
 * @param pinnedId the existing page that the manifest or the front matter says to take over; null for none
 * @param generated whether it stands for a folder without a file of its own
 * @param previous the sibling before it; null for the first
 * @param mistakes the mistakes in its file, for which the page is held: neither created nor changed; empty for a page to publish
 * @param summary everything but the body's text and the bytes of drawn pictures, which are left out
 * @param links the pages that its body links to by title
 * @param rendering gives the whole content; rendered when it is asked for, and again when memory was short
 */
public record DesiredPage(
        DocPath path,
        @Nullable String pinnedId,
        boolean generated,
        @Nullable DocPath previous,
        List<Diagnostic> mistakes,
        PageContent summary,
        Set<DocPath> links,
        Supplier<PageContent> rendering) {
    /** Whether a mistake in its file keeps it from being created or changed. */
    public boolean isHeld() {
        return !mistakes.isEmpty();
    }

    /** The page with its body and all that it carries. */
    public PageContent content() {
        return rendering.get();
    }
}
