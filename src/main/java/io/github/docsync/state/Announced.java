package io.github.docsync.state;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run was about to do to pages that exist, and may not have recorded; by page id.
 *
 * @param labels labels to put on or take off
 * @param properties the hashes of values to give to content properties, and the keys of properties to delete
 * @param removals the ids of pages to move to the trash
 */
public record Announced(Map<String, List<String>> labels, Map<String, List<String>> properties, Set<String> removals) {
    public static final Announced NOTHING = new Announced(Map.of(), Map.of(), Set.of());

    /** Whether nothing was announced. */
    public boolean isEmpty() {
        return labels.isEmpty() && properties.isEmpty() && removals.isEmpty();
    }

    /** Whether labels or properties of the page were announced. */
    public boolean concernsParts(String pageId) {
        return labels.containsKey(pageId) || properties.containsKey(pageId);
    }
}
