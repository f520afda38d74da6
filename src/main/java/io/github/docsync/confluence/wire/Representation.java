package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The forms in which a body can be written. {@link #RAW} is for custom content only.
 */
public enum Representation {
    STORAGE,
    ATLAS_DOC_FORMAT,
    WIKI,
    RAW;

    /** The name that Confluence uses. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
