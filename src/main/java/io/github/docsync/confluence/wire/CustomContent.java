package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Content of a type that an app defines.
 */
public record CustomContent(
        String id,
        String type,
        PageStatus status,
        String title,
        @Nullable String spaceId,
        @Nullable String pageId,
        @Nullable String blogPostId,
        @Nullable String customContentId,
        @Nullable String authorId,
        @Nullable Instant createdAt,
        @Nullable Version version,
        @Nullable Body body,
        @JsonProperty("_links") @Nullable ContentLinks links) {}
