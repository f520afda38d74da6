package io.github.docsync.pull;

import io.github.docsync.storage.StorageNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, a space, another character, or a thing such as a picture, in a line of text.
 *
 * @param text as a reader sees it; of a thing its storage format
 * @param format in what it stands, such as bold or a link; empty for plain text
 * @param enclosing the elements it stands in, the outermost first
 * @param thing the element that it is; null for text
 * @param start where it starts in the file; -1 where that is not known
 * @param end where it ends in the file; -1 where that is not known
 */
record InlineToken(
        String text,
        String format,
        List<StorageNode.Element> enclosing,
        StorageNode.@Nullable Element thing,
        int start,
        int end) {
    boolean isBlank() {
        return thing == null && text.equals(" ");
    }

    boolean isKnown() {
        return start >= 0 && end >= start;
    }

    /** Equal for tokens that look alike. */
    String key() {
        return format + "\n" + (thing == null ? "" : "thing ") + text;
    }
}
