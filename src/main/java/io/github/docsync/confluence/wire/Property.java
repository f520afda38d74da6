package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A content property or space property: arbitrary JSON under a key.
 *
 * @param id decimal; the key of the path in reads and writes of a single property
 * @param value at most 32 KB of JSON
 * @param version counts on its own; writing a property creates no version of its content
 */
public record Property(
        String id,
        String key,
        @Nullable JsonNode value,
        @Nullable Version version) {
    /** The version's number, or 0 where the version was not sent. */
    public int versionNumber() {
        return version == null ? 0 : version.number();
    }
}
