package io.github.docsync.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The content properties of a {@link MemorySite}; values come back as they are read from JSON. */
final class MemoryProperties implements SiteProperties {
    private static final JsonMapper JSON = new JsonMapper();

    private final MemorySite site;

    MemoryProperties(MemorySite site) {
        this.site = site;
    }

    private Map<String, RemoteProperty> of(SiteContent content, String attempted) {
        return site.existing(content.id(), attempted).properties;
    }

    @Override
    public List<RemoteProperty> list(SiteContent content) {
        return List.copyOf(of(content, "list properties").values());
    }

    @Override
    public Optional<RemoteProperty> find(SiteContent content, String key) {
        return Optional.ofNullable(of(content, "read property").get(key));
    }

    @Override
    public RemoteProperty write(SiteContent content, String key, JsonNode value, PropertyReference at) {
        return site.faults.write("write property", () -> {
            Map<String, RemoteProperty> properties = of(content, "write property");
            RemoteProperty there = properties.get(key);
            if (at == null ? there != null : there != null && there.version() != at.version()) {
                throw MemoryFaults.changed("write property");
            }
            if (at != null && there == null) {
                throw MemoryFaults.missing("write property");
            }
            RemoteProperty written = new RemoteProperty(
                    at == null ? site.newId() : at.id(),
                    key,
                    parsed(value),
                    at == null ? 1 : at.version() + 1,
                    site.tick());
            properties.put(key, written);
            return written;
        });
    }

    private static JsonNode parsed(JsonNode value) {
        try {
            return JSON.readTree(value.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void delete(SiteContent content, String propertyId) {
        site.faults.write("delete property", () -> {
            if (!of(content, "delete property")
                    .values()
                    .removeIf(property -> property.id().equals(propertyId))) {
                throw MemoryFaults.missing("delete property");
            }
            return true;
        });
    }
}
