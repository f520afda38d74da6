package io.github.docsync.plan;

import io.github.docsync.site.PropertyReference;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the content properties of a page.
 *
 * @param set the keys of those to set
 * @param remove the keys of ours to delete
 * @param ours the properties to remember as ours afterwards, with the hashes of their values; those that a person changed and that are
 *     left to that person with the hash of what was set before
 * @param present where those that are there lie, by key; null where that was not asked
 */
public record PropertyChanges(
        Set<String> set,
        Set<String> remove,
        SortedMap<String, String> ours,
        @Nullable Map<String, PropertyReference> present) {
    /** A page whose properties stay as they are. */
    public static PropertyChanges none(SortedMap<String, String> ours) {
        return new PropertyChanges(Set.of(), Set.of(), ours, null);
    }

    boolean isEmpty() {
        return set.isEmpty() && remove.isEmpty();
    }
}
