package io.github.docsync.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A content property.
 *
 * @param value JSON of at most 32 KB; null where Confluence did not say
 * @param version counts by itself: writing a property makes no version of its page
 * @param writtenAt when this version was written, by Confluence's clock; null where it did not say
 */
public record RemoteProperty(
        String id,
        String key,
        @Nullable JsonNode value,
        int version,
        @Nullable Instant writtenAt) {
    /** Where it lies, and at which version. */
    public PropertyReference reference() {
        return new PropertyReference(id, version);
    }
}
