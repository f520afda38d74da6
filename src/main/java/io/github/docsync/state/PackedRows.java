package io.github.docsync.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;

/**
 * The rows of a part as a property holds them. Hashes lie next to what is compressed: they do not compress, and what does compresses
 * worse with them in between.
 */
final class PackedRows {
    private static final String ROWS = "rows";
    private static final String HASHES = "hashes";

    private final byte[] columns;
    private final byte[] hashes;

    /** @param hashes the bytes of the hashes; none where they lie among the columns, as they did before */
    PackedRows(byte[] columns, byte[] hashes) {
        this.columns = columns;
        this.hashes = hashes;
    }

    byte[] columns() {
        return columns;
    }

    byte[] hashes() {
        return hashes;
    }

    static PackedRows in(JsonNode value) throws IOException {
        try {
            return new PackedRows(
                    Packed.unpack(value.path(ROWS).asText()),
                    Base64.getDecoder().decode(value.path(HASHES).asText()));
        } catch (IllegalArgumentException e) {
            throw new IOException("not Base64", e);
        }
    }

    void putInto(ObjectNode value) {
        value.put(ROWS, Packed.pack(columns));
        value.put(HASHES, Base64.getEncoder().withoutPadding().encodeToString(hashes));
    }

    /** How many characters they take in a property. */
    int length() {
        return Packed.pack(columns).length() + (hashes.length + 2) / 3 * 4;
    }
}
