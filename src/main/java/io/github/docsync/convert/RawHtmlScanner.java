package io.github.docsync.convert;

import java.util.function.Consumer;

/**
 * Divides raw HTML into comments and the rest, and takes the meaning from tags that are no HTML by escaping their {@code <},
 * so that the HTML parser shows them as text.
 */
final class RawHtmlScanner {
    private RawHtmlScanner() {}

    /**
     * @param html receives pieces that can be given to an HTML parser
     * @param comments receives comments with their delimiters
     */
    static void scan(String raw, Consumer<String> html, Consumer<String> comments) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < raw.length()) {
            char character = raw.charAt(i);
            if (character != '<') {
                text.append(character);
                i++;
            } else if (raw.startsWith("<!--", i)) {
                int end = raw.indexOf("-->", i + 4);
                int after = end < 0 ? raw.length() : end + 3;
                html.accept(text.toString());
                text.setLength(0);
                comments.accept(raw.substring(i, after));
                i = after;
            } else {
                i = tag(raw, i, text);
            }
        }
        html.accept(text.toString());
    }

    /** Appends what becomes of a {@code <}; returns the index after it, or after a tag that is left out. */
    private static int tag(String raw, int at, StringBuilder text) {
        int start = raw.startsWith("</", at) ? at + 2 : at + 1;
        int end = start;
        while (end < raw.length() && end - start < 40 && isNameCharacter(raw.charAt(end))) {
            end++;
        }
        String name = raw.substring(start, end);
        boolean ended =
                end < raw.length() && (Character.isWhitespace(raw.charAt(end)) || ">/".indexOf(raw.charAt(end)) >= 0);
        if (!ended || !HtmlTags.isKnown(name)) {
            text.append("&lt;");
            return at + 1;
        }
        int close = HtmlTags.isTransparent(name) ? raw.indexOf('>', end) : -1;
        if (close >= 0) {
            text.append(' ');
            return close + 1;
        }
        text.append('<');
        return at + 1;
    }

    private static boolean isNameCharacter(char character) {
        return (character < 128 && Character.isLetterOrDigit(character)) || character == '-';
    }
}
