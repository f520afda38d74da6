package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The state of an inline comment. {@link #DANGLING}: the text that it was anchored to is gone from the page, so readers no longer see it there.
 */
public enum ResolutionStatus {
    OPEN,
    REOPENED,
    RESOLVED,
    DANGLING,

    /** A value that this version of docsync does not know. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** The name that Confluence uses. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
