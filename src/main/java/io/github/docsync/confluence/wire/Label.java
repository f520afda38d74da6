package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * A label on content or a space.
 *
 * @param name stored in lower case
 * @param prefix {@code global}, {@code my}, {@code team} or {@code system}
 */
public record Label(
        @Nullable String id, String name, @Nullable String prefix) {}
