package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A blog post. It has no parent; its place is its date.
 */
public record BlogPost(
        String id,
        PageStatus status,
        String title,
        String spaceId,
        @Nullable String authorId,
        @Nullable Instant createdAt,
        @Nullable Version version,
        @Nullable Body body,
        @Nullable Included<Label> labels,
        @Nullable Included<Property> properties,
        @JsonProperty("_links") @Nullable ContentLinks links) {
    /** The version's number, or 0 where the version was not sent. */
    public int versionNumber() {
        return version == null ? 0 : version.number();
    }
}
