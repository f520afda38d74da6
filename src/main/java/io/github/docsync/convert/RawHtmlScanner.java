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
                text.append(isTag(raw, i) ? "<" : "&lt;");
                i++;
            }
        }
        html.accept(text.toString());
    }

    private static boolean isTag(String raw, int at) {
        int start = raw.startsWith("</", at) ? at + 2 : at + 1;
        int end = start;
        while (end < raw.length() && end - start < 40 && isNameCharacter(raw.charAt(end))) {
            end++;
        }
        boolean ended =
                end < raw.length() && (Character.isWhitespace(raw.charAt(end)) || ">/".indexOf(raw.charAt(end)) >= 0);
        return ended && HtmlTags.isKnown(raw.substring(start, end));
    }

    private static boolean isNameCharacter(char character) {
        return (character < 128 && Character.isLetterOrDigit(character)) || character == '-';
    }
}
