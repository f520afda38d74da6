package io.github.docsync.actual;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers of Confluence by key. That nothing was found for a key is an answer; that nobody asked is none.
 *
 * @param asked the keys that were asked for
 * @param found what was found for some of them
 */
public record Answers<K, V>(Set<K> asked, Map<K, V> found) {
    public Answers {
        asked = Set.copyOf(asked);
        found = Map.copyOf(found);
    }

    /** Nothing was asked. */
    public static <K, V> Answers<K, V> none() {
        return new Answers<>(Set.of(), Map.of());
    }

    /** What was found without a question. */
    public static <K, V> Answers<K, V> of(Map<K, V> found) {
        return new Answers<>(found.keySet(), found);
    }

    /** The same with the answers to more questions; a newer answer takes the place of an older one. */
    public Answers<K, V> with(Collection<K> moreAsked, Map<K, V> moreFound) {
        Set<K> allAsked = new HashSet<>(asked);
        allAsked.addAll(moreAsked);
        allAsked.addAll(moreFound.keySet());
        Map<K, V> allFound = new HashMap<>(found);
        moreAsked.forEach(allFound::remove);
        allFound.putAll(moreFound);
        return new Answers<>(allAsked, allFound);
    }

    /** Whether there is an answer, if only that nothing was found. */
    public boolean isAsked(K key) {
        return asked.contains(key);
    }

    /** What was found; empty where nothing was, and where nobody asked, which {@link #isAsked} tells. */
    public Optional<V> find(K key) {
        return Optional.ofNullable(found.get(key));
    }
}
