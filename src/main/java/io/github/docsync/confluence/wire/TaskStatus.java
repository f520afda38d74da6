package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Whether a task's box is ticked.
 */
public enum TaskStatus {
    COMPLETE,
    INCOMPLETE,

    /** A value that this version of docsync does not know. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** The name that Confluence uses. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
