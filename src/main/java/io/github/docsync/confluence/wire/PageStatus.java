package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The state of a page or other content.
 *
 * <p>A page in the trash still answers a read with 200 and status {@link #TRASHED}: whoever reads a page looks at its status.
 */
public enum PageStatus {
    CURRENT,
    ARCHIVED,
    TRASHED,
    DELETED,
    DRAFT,
    HISTORICAL,

    /** A value that this version of docsync does not know. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** The name that Confluence uses. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
