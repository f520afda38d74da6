package io.github.docsync.state;

import io.github.docsync.model.DocPath;
import org.jspecify.annotations.Nullable;

/**
 * A create that is about to be sent. After a crash, a page with this title in this space whose first version has this
 * body is ours, though no property says so yet.
 *
 * @param path the file
 * @param blogPost whether a blog post is created
 * @param space the space's key
 * @param title the title sent
 * @param parent the path or the content id of what it is created under; null for a blog post, and where that is not known
 * @param body the {@link BodyHash} of what was sent
 */
public record JournalEntry(
        DocPath path,
        boolean blogPost,
        String space,
        String title,
        @Nullable String parent,
        String body) {
    /** Jackson leaves null what a damaged value lacks. */
    @SuppressWarnings("ConstantValue")
    public JournalEntry {
        body = body == null ? "" : BodyHash.shortened(body);
    }
}
