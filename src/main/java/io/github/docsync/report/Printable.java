package io.github.docsync.report;

/**
 * Makes text from files and from Confluence safe to print: a title must not move the cursor of the terminal that shows
 * it, nor begin a new line in a log.
 */
public final class Printable {
    private Printable() {}

    /** The text with control characters, and those that turn the direction of writing, shown as {@code \\uXXXX}. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || isInvisibleFormat(c)) {
                printable.append(String.format("\\u%04x", (int) c));
            } else {
                printable.append(c);
            }
        }
        return printable.toString();
    }

    private static boolean isInvisibleFormat(char c) {
        return c == '\u2028' || c == '\u2029' || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
