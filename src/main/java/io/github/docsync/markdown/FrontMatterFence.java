package io.github.docsync.markdown;

import org.jspecify.annotations.Nullable;

/**
 * The front matter's place at a file's top.
 *
 * @param yaml the text between the two lines of {@code ---}
 * @param end the index at which the body starts
 */
record FrontMatterFence(String yaml, int end) {
    private static final String FENCE = "---";

    /** {@code null} if the text does not begin with front matter: a first line of {@code ---} and a later one. */
    static @Nullable FrontMatterFence find(String text) {
        int firstEnd = text.indexOf('\n');
        if (firstEnd < 0 || !text.substring(0, firstEnd).stripTrailing().equals(FENCE)) {
            return null;
        }
        int start = firstEnd + 1;
        for (int line = start; line < text.length(); ) {
            int end = text.indexOf('\n', line);
            int lineEnd = end < 0 ? text.length() : end;
            if (text.startsWith(FENCE, line)
                    && text.substring(line, lineEnd).stripTrailing().equals(FENCE)) {
                return new FrontMatterFence(text.substring(start, line), Math.min(text.length(), lineEnd + 1));
            }
            line = lineEnd + 1;
        }
        return null;
    }
}
