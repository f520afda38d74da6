package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the Maton gateway: somebody's consent that Maton may act for them in an application.
 *
 * @param status {@code ACTIVE}, {@code PENDING} or {@code FAILED}
 * @param url where a person gives that consent
 */
public record Connection(
        @JsonProperty("connection_id") String connectionId,
        String status,
        @JsonProperty("creation_time") @Nullable String creationTime,
        @JsonProperty("last_updated_time") @Nullable String lastUpdatedTime,
        @Nullable String url,
        @Nullable String app,
        @Nullable String method,
        @Nullable JsonNode metadata) {
    /** Whether consent was given. */
    @JsonIgnore
    public boolean isActive() {
        return "ACTIVE".equals(status);
    }
}
