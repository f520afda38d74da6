package io.github.docsync.state;

import io.github.docsync.model.Hash;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A hash of which so much is kept as is needed to see whether one page changed: forty-eight bits, as eight characters that are safe in
 * JSON, messages and URLs.
 */
final class ShortHash {
    private static final int BYTES = 6;

    private static final int CHARACTERS = 8;

    private static final int FORMER_CHARACTERS = 16;

    private ShortHash() {}

    static String of(Hash hash) {
        return text(HexFormat.of().parseHex(hash.hex().substring(0, 2 * BYTES)));
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of a hash that an earlier docsync wrote with sixteen characters. */
    static String of(String written) {
        return written.length() == FORMER_CHARACTERS ? written.substring(0, CHARACTERS) : written;
    }

    /** What is kept of the hash of a page's place among its siblings, where nothing is lost but a move. */
    static String ofOrder(String written) {
        return bytes(of(written)).length == BYTES ? written.substring(0, CHARACTERS / 2) : written;
    }

    /** The bytes of a hash in one of these forms; empty for any other text. */
    static byte[] bytes(String text) {
        if (text.length() != CHARACTERS && text.length() != CHARACTERS / 2) {
            return new byte[0];
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return text(bytes).equals(text) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
