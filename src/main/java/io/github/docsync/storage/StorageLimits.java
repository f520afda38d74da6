package io.github.docsync.storage;

/** How large a body may be. */
public final class StorageLimits {
    /** Confluence Cloud refuses requests over 5 MB with 413 (its v1 reference: 5,242,880 bytes). */
    private static final int REQUEST = 5 * 1024 * 1024;

    /** What stands round the body in a request: a title of at most 255 characters, a version's message, ids and names. */
    private static final int ENVELOPE = 4 * 1024;

    /** The most that a body may take in a request, in bytes. */
    public static final int MAX_BODY_BYTES = REQUEST - ENVELOPE;

    private StorageLimits() {}

    /**
     * The body's size in a request, in bytes: in UTF-8, and as JSON writes it, with a backslash before each quotation mark, backslash and
     * line break. A lone surrogate counts as the one byte of {@code ?} that Java sends for it.
     */
    public static long bytes(String body) {
        long bytes = body.length();
        for (int i = 0; i < body.length(); i++) {
            char character = body.charAt(i);
            if (character < 0x80) {
                bytes += isEscaped(character) ? 1 : 0;
            } else if (character < 0x800) {
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

    /** Of the other characters that JSON escapes, none is legal in XML. */
    private static boolean isEscaped(char character) {
        return character == '"' || character == '\\' || character == '\n' || character == '\r' || character == '\t';
    }

    /** Whether Confluence would take a body of this size. */
    public static boolean fits(String body) {
        return bytes(body) <= MAX_BODY_BYTES;
    }
}
