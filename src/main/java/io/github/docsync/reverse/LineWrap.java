package io.github.docsync.reverse;

/** Breaks paragraphs at spaces. */
public final class LineWrap {
    private LineWrap() {}

    /** Lines of at most so many characters, where there is a space to break at and the next line would not begin a block. */
    static String wrap(String paragraph, int width) {
        StringBuilder out = new StringBuilder(paragraph.length() + 16);
        for (String line : paragraph.split("\n", -1)) {
            out.append(out.isEmpty() ? "" : "\n").append(line(line, width, 0));
        }
        return out.toString();
    }

    /**
     * As {@link #wrap}, for one line that goes on behind something.
     *
     * @param start the column that it starts at, counted from 0
     */
    public static String line(String line, int width, int start) {
        StringBuilder out = new StringBuilder(line.length() + 16);
        int column = start;
        int from = 0;
        boolean code = false;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length();
            if (!end && line.charAt(i) == '`') {
                code = !code;
            }
            if (!end && (line.charAt(i) != ' ' || code)) {
                continue;
            }
            String word = line.substring(from, i);
            boolean breaks = from > 0
                    && column + 1 + word.length() > width
                    && Escaper.lineStart(word).equals(word)
                    && !word.startsWith("<");
            if (from > 0) {
                out.append(breaks ? '\n' : ' ');
            }
            column = breaks ? word.length() : column + (from > 0 ? 1 : 0) + word.length();
            out.append(word);
            from = i + 1;
        }
        return out.toString();
    }
}
