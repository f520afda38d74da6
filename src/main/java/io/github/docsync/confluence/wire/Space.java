package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A space.
 *
 * @param key unique on the site, compared without case; personal spaces start with {@code ~}
 * @param type {@code global}, {@code personal}, {@code collaboration} or {@code knowledge_base}
 * @param homepageId null where the space has none or it cannot be seen
 */
public record Space(
        String id,
        String key,
        String name,
        @Nullable String type,
        @Nullable String status,
        @Nullable String authorId,
        @Nullable Instant createdAt,
        @Nullable String homepageId,
        @JsonProperty("_links") @Nullable ContentLinks links) {}
