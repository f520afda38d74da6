package io.github.docsync.confluence.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one answer tells about the caller and the server.
 *
 * @param user whom Confluence takes the caller for
 * @param serverTime the server's clock, to the second, or null
 * @param limit how many requests the current budget holds, or null where the server names none
 * @param remaining how many of them are left, or null
 * @param nearLimit whether less than a fifth is left
 */
public record Vitals(
        User user,
        @Nullable Instant serverTime,
        @Nullable Long limit,
        @Nullable Long remaining,
        boolean nearLimit) {}
