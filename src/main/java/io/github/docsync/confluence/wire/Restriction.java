package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Who alone may do something to content. Confluence lists an operation also where nobody is named, which restricts nothing.
 *
 * @param operation such as {@code read} and {@code update}
 * @param restrictions the lists {@code user} and {@code group}
 */
public record Restriction(String operation, @Nullable JsonNode restrictions) {
    /** Whether somebody is named, so that others may not. */
    public boolean isSet() {
        return restrictions != null
                && (!restrictions.path("user").path("results").isEmpty()
                        || !restrictions.path("group").path("results").isEmpty());
    }
}
