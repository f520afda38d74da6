package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * A label on content or a space.
 *
 * @param name stored in lower case
 * @param prefix {@code global}, {@code my}, {@code team} or {@code system}
 */
public record Label(
        @Nullable String id, String name, @Nullable String prefix) {
    /** A global label that has no id yet. */
    public static Label global(String name) {
        return new Label(null, name, "global");
    }
}
