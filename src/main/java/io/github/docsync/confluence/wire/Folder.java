package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A folder in the page tree.
 */
public record Folder(
        String id,
        PageStatus status,
        String title,
        @Nullable String spaceId,
        @Nullable String parentId,
        @Nullable String parentType,
        @Nullable Long position,
        @Nullable String authorId,
        @Nullable Instant createdAt,
        @Nullable Version version,
        @JsonProperty("_links") @Nullable ContentLinks links) {}
