package io.github.docsync.pull;

/**
 * The mark of an item of a list.
 *
 * @param text with the spaces behind it
 */
record ItemMark(String text) {
    private static final int MOST_SPACES = 4;
    private static final int MOST_DIGITS = 9;

    /** The mark at a place. */
    static ItemMark at(String source, int place) {
        int end = place;
        while (end < source.length() && !Character.isWhitespace(source.charAt(end))) {
            end++;
        }
        int word = end;
        while (end < source.length() && source.charAt(end) == ' ' && end - word < MOST_SPACES) {
            end++;
        }
        return new ItemMark(source.substring(place, end));
    }

    int length() {
        return text.length();
    }

    /** The mark of an item so many further on; a bullet stays. */
    ItemMark later(int steps) {
        int digits = 0;
        while (digits < Math.min(text.length(), MOST_DIGITS) && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits == 0 || steps == 0
                ? this
                : new ItemMark((Integer.parseInt(text.substring(0, digits)) + steps) + text.substring(digits));
    }
}
