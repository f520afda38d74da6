package io.github.docsync.convert.dialect;

/**
 * What stands in a line before its text: spaces, and the marks of quotes and lists.
 *
 * @param end the index of the first character of the text
 * @param next what the next line of the same quotes and list items begins with
 * @param blank whether it is spaces alone
 */
record LinePrefix(int end, String next, boolean blank) {
    /** Longer ones are not read to their end, so that many looks at one line cost little. */
    private static final int LONGEST = 300;

    /** The prefix of the line that starts at an index, up to another index at most. */
    static LinePrefix from(CharSequence text, int start, int end) {
        int limit = Math.min(end, start + LONGEST);
        StringBuilder next = new StringBuilder();
        boolean blank = true;
        int i = start;
        while (i < limit) {
            char character = text.charAt(i);
            if (character == ' ' || character == '\t' || character == '>') {
                blank &= character != '>';
                next.append(character);
                i++;
                continue;
            }
            int marker = markerEnd(text, i, limit);
            if (marker == i) {
                break;
            }
            blank = false;
            next.append(" ".repeat(marker - i));
            i = marker;
        }
        return new LinePrefix(i, next.toString(), blank);
    }

    private static int markerEnd(CharSequence text, int at, int limit) {
        int i = at;
        if ("-*+".indexOf(text.charAt(at)) >= 0) {
            i++;
        } else {
            while (i < limit && i - at < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            if (i == at || i >= limit || ".)".indexOf(text.charAt(i)) < 0) {
                return at;
            }
            i++;
        }
        return i < limit && text.charAt(i) == ' ' ? i : at;
    }
}
