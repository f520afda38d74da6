package io.github.docsync.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Content properties: JSON by key, in one namespace for all apps and people. Each counts its own versions. */
public interface SiteProperties {
    /** So often somebody else may be faster. */
    int COLLISIONS = 3;

    /** All of them. */
    List<RemoteProperty> list(SiteContent content);

    /** The one with the key, compared with case. */
    Optional<RemoteProperty> find(SiteContent content, String key);

    /**
     * Writes a property, on condition that it is still as it was seen.
     *
     * @param at where it lies; null to create it
     * @throws SiteFailure.Changed if it is at another version, or there is one that was to be created
     */
    RemoteProperty write(SiteContent content, String key, JsonNode value, @Nullable PropertyReference at);

    /**
     * Writes a property over whatever version of it is there: for one that nobody else writes, or that Confluence itself may have made
     * meanwhile.
     *
     * @param expected where it is thought to lie; null where it is thought not to be there
     */
    default RemoteProperty set(SiteContent content, String key, JsonNode value, @Nullable PropertyReference expected) {
        PropertyReference at = expected;
        for (int attempt = 1; ; attempt++) {
            try {
                return write(content, key, value, at);
            } catch (SiteFailure.Changed e) {
                if (attempt == COLLISIONS) {
                    throw e;
                }
                at = e.property().orElse(null);
            } catch (SiteFailure.Missing e) {
                // Without a reference it is the page that is missing.
                if (at == null || attempt == COLLISIONS) {
                    throw e;
                }
                at = null;
            }
            if (at == null) {
                at = find(content, key).map(RemoteProperty::reference).orElse(null);
            }
        }
    }

    /** Deletes a property. */
    void delete(SiteContent content, String propertyId);
}
