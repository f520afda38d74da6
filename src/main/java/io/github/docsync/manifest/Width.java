package io.github.docsync.manifest;

import java.util.Arrays;
import java.util.Locale;
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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Width> parse(String wireName) {
        return Arrays.stream(values())
                .filter(width -> width.wireName().equals(wireName))
                .findFirst();
    }
}
