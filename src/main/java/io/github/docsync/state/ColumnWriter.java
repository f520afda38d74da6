package io.github.docsync.state;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Values column by column, since values of one kind compress well next to each other. A number takes as few bytes as it needs, and a text
 * that stood in its column before only the number of its place there.
 */
final class ColumnWriter {
    private final Map<RowColumn, ByteArrayOutputStream> columns = new EnumMap<>(RowColumn.class);
    private final Map<RowColumn, Map<String, Integer>> known = new EnumMap<>(RowColumn.class);

    ColumnWriter() {
        for (RowColumn column : RowColumn.values()) {
            columns.put(column, new ByteArrayOutputStream());
            known.put(column, new HashMap<>());
        }
    }

    /** A number of either sign; small ones are short. */
    void number(RowColumn column, long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes(column).write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes(column).write((int) rest);
    }

    /** A text that hardly stands in the column again. */
    void text(RowColumn column, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(column, bytes.length);
        bytes(column).writeBytes(bytes);
    }

    /** A text that may stand in the column again and again. */
    void repeated(RowColumn column, String value) {
        if (isNew(column, value)) {
            text(column, value);
        }
    }

    /** A hash, in as many bytes as it has; any other text as it is. */
    void hash(RowColumn column, String value) {
        if (isNew(column, value)) {
            byte[] hash = ShortHash.bytes(value);
            if (hash.length == 0) {
                text(column, value);
            } else {
                number(column, -hash.length);
                bytes(RowColumn.HASHES).writeBytes(hash);
            }
        }
    }

    /** Says where the value stood before; 0 where it is new. */
    private boolean isNew(RowColumn column, String value) {
        Map<String, Integer> places = known.getOrDefault(column, Map.of());
        Integer place = places.putIfAbsent(value, places.size() + 1);
        number(column, place == null ? 0 : place);
        return place == null;
    }

    private ByteArrayOutputStream bytes(RowColumn column) {
        ByteArrayOutputStream bytes = columns.get(column);
        if (bytes == null) {
            throw new IllegalStateException(column.name());
        }
        return bytes;
    }

    /** The bytes of all hashes. */
    byte[] hashes() {
        return bytes(RowColumn.HASHES).toByteArray();
    }

    /** All columns but the hashes, each after its length. */
    byte[] others() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (RowColumn column : RowColumn.values()) {
            byte[] content =
                    column == RowColumn.HASHES ? new byte[0] : bytes(column).toByteArray();
            for (int shift = 24; shift >= 0; shift -= 8) {
                all.write(content.length >>> shift);
            }
            all.writeBytes(content);
        }
        return all.toByteArray();
    }
}
