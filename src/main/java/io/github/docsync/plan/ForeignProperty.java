package io.github.docsync.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.model.PageLook;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.state.PartHashes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Content properties that somebody else set under a key that Git wants. What a page looks like is set by author and reader alike; any
 * other property belongs to whoever made it.
 */
public final class ForeignProperty {
    private ForeignProperty() {}

    /**
     * The key of one that is in the way; empty where nothing is.
     *
     * @param ours the keys that docsync set earlier; null for none
     * @param announced the hashes of values that a run was about to set which died
     */
    public static Optional<String> in(
            Map<String, RemoteProperty> present,
            Map<String, JsonNode> wanted,
            @Nullable Set<String> ours,
            Collection<String> announced) {
        return wanted.entrySet().stream()
                .filter(property -> isPossible(property.getKey(), ours == null ? Set.of() : ours))
                .filter(property -> {
                    RemoteProperty there = present.get(property.getKey());
                    return there != null
                            && !property.getValue().equals(there.value())
                            && (there.value() == null || !announced.contains(PartHashes.ofValue(there.value())));
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a key that is wanted may be that of a property that somebody else set. */
    static boolean isPossible(String key, Collection<String> ours) {
        return !ours.contains(key) && !PageLook.isKey(key);
    }
}
