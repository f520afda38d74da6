package io.github.docsync.pull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people changed of a page besides its body and title.
 *
 * @param parent what the page hangs under now; null where the page was not moved
 * @param added labels to add
 * @param removed labels to take away
 */
record PartChanges(@Nullable NewParent parent, List<String> added, List<String> removed) {
    static final PartChanges NONE = new PartChanges(null, List.of(), List.of());

    PartChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    boolean isEmpty() {
        return parent == null && added.isEmpty() && removed.isEmpty();
    }
}
