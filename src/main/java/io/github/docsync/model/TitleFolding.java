package io.github.docsync.model;

import java.util.Locale;

/** The rules for titles: how long they can be, and how Confluence tells them apart: trimmed, and without regard to case. */
public final class TitleFolding {
    /** The most characters that a title can have, from the schema of Confluence's REST API. */
    public static final int LONGEST = 255;

    /** Zero-width space, word joiner and byte order mark. Joiners are left, as emoji and scripts end in them. */
    private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

    private TitleFolding() {}

    /** Two titles are one title to Confluence exactly when these are equal. */
    public static String fold(String title) {
        return trim(title).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * The title without what stands at its ends and nobody sees: white space of any kind, no-break spaces, byte order marks and other
     * characters without width. Confluence stores a title without them, and would be taken for having renamed the page.
     */
    public static String trim(String title) {
        int start = 0;
        int end = title.length();
        while (start < end && isInvisible(title.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(title.charAt(end - 1))) {
            end--;
        }
        return title.substring(start, end);
    }

    private static boolean isInvisible(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || WITHOUT_WIDTH.indexOf(character) >= 0;
    }
}
