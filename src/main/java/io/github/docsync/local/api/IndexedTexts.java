package io.github.docsync.local.api;

import io.github.docsync.local.search.FullTextIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Asks the index once for each wording of a query. */
final class IndexedTexts {
    private final FullTextIndex index;
    private final Map<String, Set<Long>> found = new HashMap<>();

    IndexedTexts(FullTextIndex index) {
        this.index = index;
    }

    /** The ids of the contents that hold all of these words, or longer ones that begin so. */
    Set<Long> holding(String words) {
        return found.computeIfAbsent(words, index::holding);
    }
}
