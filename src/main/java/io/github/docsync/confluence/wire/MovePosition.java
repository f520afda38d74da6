package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Where a moved page goes, seen from the target.
 *
 * <p>{@link #BEFORE} and {@link #AFTER} make it a sibling of the target; next to a top-level page that makes it a root page, outside the
 * homepage's tree. {@link #APPEND} makes it the target's last child.
 */
public enum MovePosition {
    BEFORE,
    AFTER,
    APPEND;

    /** The name that Confluence uses. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
