package io.github.docsync.confluence.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a version history; the content is included only when a body format was asked for.
 */
public record ContentVersion(
        int number,
        @Nullable String message,
        @Nullable Instant createdAt,
        boolean minorEdit,
        @Nullable String authorId,
        @Nullable VersionedContent page,
        @Nullable VersionedContent blogpost) {
    /** The content as it was in that version. */
    public record VersionedContent(
            String id, String title, @Nullable Body body) {}
}
