package io.github.docsync.state;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** JSON compressed into text that fits a content property. */
final class Packed {
    /** Confluence's limit is 32 KB a property; what stands round the packed text needs little. */
    static final int LIMIT = 31_000;

    /** Far above what fits 32 KB of compressed rows, and far below what a forged property could inflate to. */
    private static final int INFLATED_LIMIT = 64 * 1024 * 1024;

    private Packed() {}

    static String pack(Object value) {
        try {
            return pack(StateJson.mapper().writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    static String pack(byte[] value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, deflater)) {
            deflated.write(value);
            deflated.finish();
            return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            deflater.end();
        }
    }

    static <T> T unpack(String text, TypeReference<T> type) throws IOException {
        return StateJson.mapper().readValue(unpack(text), type);
    }

    static byte[] unpack(String text) throws IOException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("not Base64", e);
        }
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return inflated.readNBytes(INFLATED_LIMIT);
        }
    }
}
