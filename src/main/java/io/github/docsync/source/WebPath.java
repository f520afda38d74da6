package io.github.docsync.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding of repository paths for web addresses (RFC 3986). */
final class WebPath {
    private static final String UNRESERVED = "-._~";

    private WebPath() {}

    /** A path's segments encoded, its slashes kept. */
    static String encode(String path) {
        return encode(path, UNRESERVED + "/");
    }

    /** A query value. */
    static String encodeQuery(String value) {
        return encode(value, UNRESERVED);
    }

    private static String encode(String text, String kept) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
