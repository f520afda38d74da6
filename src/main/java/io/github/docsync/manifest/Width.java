package io.github.docsync.manifest;

import io.github.docsync.model.EnumSpelling;
import java.util.Optional;

/**
 * How wide Confluence shows a page: the value of its content properties {@code content-appearance-published} and
 * {@code content-appearance-draft}.
 */
public enum Width {
    FULL_WIDTH,
    FIXED_WIDTH,
    DEFAULT,
    MAX;

    /** The value in Confluence, in the manifest and in front matter, for example {@code full-width}. */
    public String wireName() {
        return EnumSpelling.of(this);
    }

    public static Optional<Width> parse(String wireName) {
        return EnumSpelling.parse(Width.class, wireName);
    }
}
