package io.github.docsync.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.PropertyEndpoints;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.confluence.wire.VersionWrite;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one piece of content or one space: JSON of at most 32 KB each, in one namespace for all apps and users. Each counts
 * its own versions; writing one makes no version of the content.
 */
public final class ContentProperties {
    private final Caller caller;
    private final Container container;
    private final String id;

    ContentProperties(Caller caller, Container container, String id) {
        this.caller = caller;
        this.container = container;
        this.id = id;
    }

    /** All properties. */
    public List<Property> list() {
        return new PagedList<>(caller, PropertyEndpoints.list(container, id, null)).toList();
    }

    /** The property with the key, compared with case. */
    public Optional<Property> find(String key) {
        return new PagedList<>(caller, PropertyEndpoints.list(container, id, key))
                .stream().filter(property -> property.key().equals(key)).findFirst();
    }

    /** Reads a property by its decimal id. */
    public Property get(String propertyId) {
        return caller.call(PropertyEndpoints.get(container, id, propertyId));
    }

    /**
     * Creates a property.
     *
     * @throws io.github.docsync.confluence.error.ConflictException when the key exists; shortly after the creation of the content
     *     also by Confluence's own doing. Read and update
     */
    public Property create(String key, JsonNode value) {
        return caller.call(PropertyEndpoints.create(container, id, key, value));
    }

    /**
     * Replaces a property's value.
     *
     * @param versionNumber the current number plus one
     * @throws io.github.docsync.confluence.error.ConflictException when that is no longer the next number
     */
    public Property update(String propertyId, String key, JsonNode value, int versionNumber, @Nullable String message) {
        VersionWrite version = new VersionWrite(versionNumber, message);
        return caller.call(PropertyEndpoints.update(container, id, propertyId, key, value, version));
    }

    /** Deletes a property. */
    public void delete(String propertyId) {
        caller.call(PropertyEndpoints.delete(container, id, propertyId));
    }
}
