package io.github.docsync.local.store;

import java.util.Locale;
import java.util.Optional;

/** Where content is in its life. */
public enum Status {
    CURRENT,
    DRAFT,
    ARCHIVED,
    TRASHED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this name on the wire; empty for names of no stored status, such as {@code deleted}. */
    public static Optional<Status> named(String wireName) {
        for (Status status : values()) {
            if (status.wireName().equals(wireName)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
