package io.github.docsync.storage;

/** How large a body may be. */
public final class StorageLimits {

    /** The largest body that Confluence Cloud takes, in bytes of UTF-8: it refuses requests over 5 MB with 413. */
    public static final int MAX_BODY_BYTES = 5 * 1024 * 1024;

    private StorageLimits() {}

    /** The body's size in bytes of UTF-8; a lone surrogate counts as the one byte of {@code ?} that Java sends for it. */
    public static long bytes(String body) {
        long bytes = body.length();
        for (int i = 0; i < body.length(); i++) {
            char character = body.charAt(i);
            if (character < 0x80) {
                continue;
            }
            if (character < 0x800) {
                bytes++;
            } else if (!Character.isSurrogate(character)) {
                bytes += 2;
            } else if (Character.isSupplementaryCodePoint(body.codePointAt(i))) {
                bytes += 2;
                i++;
            }
        }
        return bytes;
    }

    /** Whether Confluence would take a body of this size. */
    public static boolean fits(String body) {
        return bytes(body) <= MAX_BODY_BYTES;
    }
}
