package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The forms in which a body can be read. Lists give only {@link #STORAGE} and {@link #ATLAS_DOC_FORMAT}; a single page gives every one.
 */
public enum BodyFormat {
    STORAGE,
    ATLAS_DOC_FORMAT,
    VIEW,
    EXPORT_VIEW,
    ANONYMOUS_EXPORT_VIEW,
    STYLED_VIEW,
    EDITOR;

    /** The name that Confluence uses. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
