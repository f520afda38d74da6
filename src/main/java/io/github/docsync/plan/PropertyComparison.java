package io.github.docsync.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.model.PageLook;
import io.github.docsync.site.PropertyReference;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.state.PartHashes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares a page's content properties three ways, each by itself: what we set, what is there, what is wanted. A value that a person gave
 * stays and is named, but under {@code overwrite}. What a page looks like is set by author and reader alike: there the last change counts.
 */
final class PropertyComparison {
    private final DriftPolicy drift;
    private final SortedMap<String, String> ours;
    private final Collection<String> announced;
    private final @Nullable Map<String, RemoteProperty> present;
    private final Set<String> set = new TreeSet<>();
    private final Set<String> remove = new TreeSet<>();
    private final SortedMap<String, String> remembered = new TreeMap<>();
    private final List<LeftItem> left = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    /**
     * @param ours what we set, with the hashes of the values
     * @param announced the hashes of values that a run was about to set which died, and the keys of properties that it was to delete
     * @param present what is there; null where that is not known
     */
    PropertyComparison(
            DriftPolicy drift,
            SortedMap<String, String> ours,
            Collection<String> announced,
            @Nullable Map<String, RemoteProperty> present) {
        this.announced = announced;
        this.drift = drift;
        this.ours = ours;
        this.present = present;
    }

    void compare(Map<String, JsonNode> wanted) {
        wanted.forEach((key, value) -> compare(key, PartHashes.ofValue(value), ours.get(key)));
        ours.keySet().stream().filter(key -> !wanted.containsKey(key)).forEach(this::unwanted);
    }

    private void compare(String key, String wanted, @Nullable String written) {
        boolean gitChanged = !wanted.equals(written);
        remembered.put(key, wanted);
        if (isThere(key, wanted)) {
            return;
        }
        if (present == null || written == null || PageLook.isKey(key)) {
            if (gitChanged || isAnnounced(key)) {
                set.add(key);
            } else if (present != null && drift == DriftPolicy.OVERWRITE) {
                putBack(key);
            }
            return;
        }
        boolean gone = !present.containsKey(key);
        if (gone ? gitChanged || announced.contains(key) : isThere(key, written) || isAnnounced(key)) {
            set.add(key);
        } else if (drift == DriftPolicy.OVERWRITE) {
            putBack(key);
        } else {
            remembered.put(key, written);
            left.add(new LeftItem(gitChanged, Observation.of(detail(gone, gitChanged), key)));
        }
    }

    private static Observation.Detail detail(boolean gone, boolean gitChanged) {
        if (gone) {
            return Observation.Detail.PROPERTY_DELETED;
        }
        return gitChanged ? Observation.Detail.PROPERTY_CHANGED_ON_BOTH_SIDES : Observation.Detail.PROPERTY_CHANGED;
    }

    private void putBack(String key) {
        set.add(key);
        reasons.add(Reason.of(Reason.Kind.PROPERTY_OVERWRITTEN, key));
    }

    private void unwanted(String key) {
        String written = ours.getOrDefault(key, "");
        if (present == null
                || PageLook.isKey(key)
                || isThere(key, written)
                || isAnnounced(key)
                || drift == DriftPolicy.OVERWRITE) {
            remove.add(key);
        } else if (present.containsKey(key)) {
            left.add(new LeftItem(false, Observation.of(Observation.Detail.PROPERTY_KEPT, key)));
        }
    }

    private boolean isThere(String key, String hash) {
        RemoteProperty there = present == null ? null : present.get(key);
        return there != null
                && there.value() != null
                && PartHashes.ofValue(there.value()).equals(hash);
    }

    private boolean isAnnounced(String key) {
        return announced.stream().anyMatch(hash -> isThere(key, hash));
    }

    PropertyChanges changes() {
        if (present == null) {
            return new PropertyChanges(set, remove, remembered, null);
        }
        remove.retainAll(present.keySet());
        Map<String, PropertyReference> lies = new HashMap<>();
        present.forEach((key, property) -> {
            if (set.contains(key) || remove.contains(key)) {
                lies.put(key, property.reference());
            }
        });
        return new PropertyChanges(set, remove, remembered, Collections.unmodifiableMap(lies));
    }

    /** What is left to people, to be named. */
    List<LeftItem> left() {
        return left;
    }

    /** Why something is set that Git did not change. */
    List<Reason> reasons() {
        return reasons;
    }
}
