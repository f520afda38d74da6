package io.github.docsync.confluence.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a page, attachment, comment or property.
 *
 * <p>Deleting a version renumbers the later ones, so number and creation time together identify one.
 *
 * @param number counts from 1; a draft stays at 1
 * @param message what the writer said about the change; possibly empty
 */
public record Version(
        int number,
        @Nullable String message,
        @Nullable Instant createdAt,
        boolean minorEdit,
        @Nullable String authorId) {
    /** When it was written, in milliseconds since 1970; null where there is no version, or it does not say. */
    public static @Nullable Long writtenAt(@Nullable Version version) {
        return version == null || version.createdAt() == null
                ? null
                : version.createdAt().toEpochMilli();
    }
}
