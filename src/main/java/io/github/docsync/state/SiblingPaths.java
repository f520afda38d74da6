package io.github.docsync.state;

import io.github.docsync.model.Hash;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of siblings as the order of rows suggests it: the sibling before a page is mostly the one whose row comes before. Not
 * thread-safe.
 */
final class SiblingPaths {
    private final Map<String, String> last = new HashMap<>();

    /** The hash of the order of the next row, if the last row below the same parent is that of the sibling before it. */
    String before(@Nullable String parent, String path) {
        String before = last.put(parent == null ? "" : parent, path);
        return ShortHash.ofOrder(ShortHash.of(Hash.of(before == null ? "" : before)));
    }
}
