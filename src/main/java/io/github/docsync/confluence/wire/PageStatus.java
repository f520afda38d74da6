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

    /** The version that an update of such content has to name, after that of number {@code now}: a draft's is always 1. */
    public int nextVersion(int now) {
        return this == DRAFT ? 1 : now + 1;
    }
}
