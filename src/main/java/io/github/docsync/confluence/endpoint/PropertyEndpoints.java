package io.github.docsync.confluence.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.confluence.wire.VersionWrite;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls about content properties and space properties. */
public final class PropertyEndpoints {
    private PropertyEndpoints() {}

    /** {@code GET /{…}/{id}/properties}; {@code key} null: all of them. */
    public static Endpoint<Slice<Property>> list(Container container, String id, @Nullable String key) {
        String action = "list the properties of " + container.noun() + " " + id;
        return Endpoint.list(Property.class, action, path(container), id)
                .query("key", key)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /{…}/{id}/properties/{property-id}}. */
    public static Endpoint<Property> get(Container container, String id, String propertyId) {
        String action = "read property " + propertyId + " of " + container.noun() + " " + id;
        return Endpoint.get(Property.class, action, path(container) + "/{property-id}", id, propertyId);
    }

    /** {@code POST /{…}/{id}/properties}. An existing key is answered with 409. */
    public static Endpoint<Property> create(Container container, String id, String key, JsonNode value) {
        String action = "create property " + key + " of " + container.noun() + " " + id;
        return Endpoint.post(Property.class, body(key, value), action, path(container), id);
    }

    /** {@code PUT /{…}/{id}/properties/{property-id}}. A version that is not the current one plus one is answered with 409. */
    public static Endpoint<Property> update(
            Container container, String id, String propertyId, String key, JsonNode value, VersionWrite version) {
        String action = "update property " + key + " of " + container.noun() + " " + id;
        Map<String, Object> body = body(key, value);
        body.put("version", version);
        return Endpoint.put(Property.class, body, action, path(container) + "/{property-id}", id, propertyId);
    }

    /** {@code DELETE /{…}/{id}/properties/{property-id}}. */
    public static Endpoint<Nothing> delete(Container container, String id, String propertyId) {
        String action = "delete property " + propertyId + " of " + container.noun() + " " + id;
        return Endpoint.delete(action, path(container) + "/{property-id}", id, propertyId);
    }

    private static String path(Container container) {
        return "/" + container.route() + "/{id}/properties";
    }

    private static Map<String, Object> body(String key, JsonNode value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", key);
        body.put("value", value);
        return body;
    }
}
