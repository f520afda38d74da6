package io.github.docsync.state;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what a {@link ColumnWriter} wrote; anything else ends in an {@link IllegalArgumentException} or a {@link BufferUnderflowException}. */
final class ColumnReader {
    private final Map<RowColumn, ByteBuffer> columns = new EnumMap<>(RowColumn.class);
    private final Map<RowColumn, List<String>> known = new EnumMap<>(RowColumn.class);

    ColumnReader(PackedRows rows) {
        ByteBuffer buffer = ByteBuffer.wrap(rows.columns());
        for (RowColumn column : RowColumn.values()) {
            boolean written = column.compareTo(RowColumn.HASHES) <= 0 || buffer.hasRemaining();
            columns.put(column, ByteBuffer.wrap(written ? taken(buffer, buffer.getInt()) : new byte[0]));
            known.put(column, new ArrayList<>());
        }
        if (!bytes(RowColumn.HASHES).hasRemaining()) {
            columns.put(RowColumn.HASHES, ByteBuffer.wrap(rows.hashes()));
        }
    }

    private static byte[] taken(ByteBuffer buffer, long length) {
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[(int) length];
        buffer.get(bytes);
        return bytes;
    }

    private ByteBuffer bytes(RowColumn column) {
        ByteBuffer bytes = columns.get(column);
        if (bytes == null) {
            throw new IllegalStateException(column.name());
        }
        return bytes;
    }

    boolean hasMore(RowColumn column) {
        return bytes(column).hasRemaining();
    }

    long number(RowColumn column) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes(column).get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return (value >>> 1) ^ -(value & 1);
    }

    String text(RowColumn column) {
        return text(column, number(column));
    }

    private String text(RowColumn column, long length) {
        return new String(taken(bytes(column), length), StandardCharsets.UTF_8);
    }

    String repeated(RowColumn column) {
        long place = number(column);
        return place == 0 ? remembered(column, text(column)) : before(column, place);
    }

    String hash(RowColumn column) {
        long place = number(column);
        if (place != 0) {
            return before(column, place);
        }
        long length = number(column);
        return remembered(
                column, length < 0 ? ShortHash.text(taken(bytes(RowColumn.HASHES), -length)) : text(column, length));
    }

    private String before(RowColumn column, long place) {
        List<String> values = known.getOrDefault(column, List.of());
        if (place < 1 || place > values.size()) {
            throw new IllegalArgumentException("no such value before");
        }
        return values.get((int) place - 1);
    }

    private String remembered(RowColumn column, String value) {
        known.getOrDefault(column, new ArrayList<>()).add(value);
        return value;
    }
}
