package io.github.docsync.markdown.syntax;

import java.util.HashMap;
import java.util.Map;

/** Remembers from which place on a closing was searched in vain, so that it is not searched from a later place again. */
final class HopelessSearches {
    private final Map<String, Integer> from = new HashMap<>();

    void clear() {
        from.clear();
    }

    void put(String closing, int start) {
        from.put(closing, start);
    }

    /** The first place from which the search is known to fail. */
    int startsAt(String closing) {
        return from.getOrDefault(closing, Integer.MAX_VALUE);
    }
}
