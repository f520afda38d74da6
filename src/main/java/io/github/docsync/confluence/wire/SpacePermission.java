package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * A right given in a space.
 *
 * @param principal whom it is given to
 * @param operation what it allows
 */
public record SpacePermission(
        String id, @Nullable Principal principal, @Nullable Operation operation) {
    /** A user, group or role. */
    public record Principal(String type, String id) {}

    /** An operation such as {@code create} on a target such as {@code page}. */
    public record Operation(@Nullable String key, @Nullable String targetType) {}
}
