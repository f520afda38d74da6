package io.github.docsync.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ContentProperties;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.error.ConflictException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.model.Hash;
import io.github.docsync.state.PartHashes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Labels and content properties of one page; what is not ours is never touched. */
final class LabelsAndProperties {
    /** The beginnings of Confluence's own keys for width, emoji and cover. */
    private static final List<String> APPEARANCE = List.of("content-appearance-", "emoji-title-", "cover-picture-id-");

    private final ConfluenceClient client;

    LabelsAndProperties(ConfluenceClient client) {
        this.client = client;
    }

    /** Puts labels on a page and takes others off. */
    void labels(String id, List<String> add, List<String> remove) {
        IdempotentWrite.run(() -> client.labels().add(id, add));
        for (String label : remove) {
            IdempotentWrite.remove(() -> client.labels().remove(id, label));
        }
    }

    /**
     * Sets the wanted properties and deletes those that were ours and are no longer wanted.
     *
     * @param ours the keys that we set earlier; null for a page that was just created
     * @return the properties that are ours now, with the hashes of their values
     */
    SortedMap<String, String> properties(
            Container container, String id, SortedMap<String, JsonNode> wanted, @Nullable Set<String> ours) {
        SortedMap<String, String> mine = new TreeMap<>();
        wanted.forEach((key, value) -> mine.put(key, PartHashes.brief(Hash.of(value.toString()))));
        if (wanted.isEmpty() && (ours == null || ours.isEmpty())) {
            return mine;
        }
        ContentProperties properties = client.properties(container, id);
        Map<String, Property> present = new HashMap<>();
        if (ours != null) {
            properties.list().forEach(property -> present.put(property.key(), property));
        }
        wanted.forEach((key, value) -> checkOwner(key, value, present.get(key), ours));
        wanted.forEach((key, value) -> set(properties, key, value, Optional.ofNullable(present.get(key))));
        if (ours != null) {
            for (String key : ours) {
                Property property = present.get(key);
                if (property != null && !wanted.containsKey(key)) {
                    IdempotentWrite.remove(() -> properties.delete(property.id()));
                }
            }
        }
        return mine;
    }

    /** What a page looks like is set by author and reader alike; any other property belongs to whoever made it. */
    private static void checkOwner(String key, JsonNode wanted, @Nullable Property there, @Nullable Set<String> ours) {
        boolean foreign = there != null
                && (ours == null || !ours.contains(key))
                && APPEARANCE.stream().noneMatch(key::startsWith)
                && !wanted.equals(there.value());
        if (foreign) {
            throw new HeldException(
                    "the page has a property '" + key + "' that docsync did not set",
                    "remove that property in Confluence, or give it another name in the file's front matter");
        }
    }

    /** Creates or updates a property; one that appears meanwhile, by Confluence's own doing too, is updated. */
    static Property set(ContentProperties properties, String key, JsonNode value, Optional<Property> present) {
        Optional<Property> at = present;
        for (int attempt = 0; ; attempt++) {
            try {
                if (at.isEmpty()) {
                    return properties.create(key, value);
                }
                if (value.equals(at.get().value())) {
                    return at.get();
                }
                return properties.update(at.get().id(), key, value, at.get().versionNumber() + 1, null);
            } catch (ConflictException e) {
                if (attempt == 2) {
                    throw e;
                }
            } catch (ConfluenceException e) {
                if (!e.mayHaveBeenApplied() || attempt == 2) {
                    throw e;
                }
            }
            at = properties.find(key);
        }
    }
}
