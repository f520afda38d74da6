package io.github.docsync.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 hash, as 64 lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record Hash(String hex) {
    public Hash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256 hash: " + hex);
        }
    }

    /** The hash of the text's UTF-8 bytes. */
    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /** The hash of a sequence of texts in which {@code ["ab", "c"]} and {@code ["a", "bc"]} differ. */
    public static Hash ofParts(Iterable<String> parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }

    /** Makes the hash of bytes that come one after the other. */
    public static final class Builder {
        private final MessageDigest digest = digest();

        /** Adds the first so many of these bytes. */
        public void add(byte[] bytes, int count) {
            digest.update(bytes, 0, count);
        }

        /** The hash of all that was added. What is added then begins anew. */
        public Hash build() {
            return new Hash(HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** The first twelve digits, enough for people to tell two apart. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
