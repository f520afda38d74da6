package io.github.docsync.confluence.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hit of a CQL search. The search index lags behind by seconds to minutes, and archived content is missing from it.
 *
 * @param content null for hits that are spaces or users
 * @param url relative to the site's {@code /wiki}
 */
public record SearchResult(
        @Nullable Content content,
        @Nullable String excerpt,
        @Nullable String url,
        @Nullable String entityType,
        @Nullable Instant lastModified) {
    /** The content found. */
    public record Content(
            String id,
            String type,
            @Nullable PageStatus status,
            @Nullable String title,
            @Nullable SpaceKey space) {}

    /** The space of a hit. */
    public record SpaceKey(@Nullable String key, @Nullable String name) {}
}
