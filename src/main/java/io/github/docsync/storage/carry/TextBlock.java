package io.github.docsync.storage.carry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A line of text of a page (a paragraph, heading, cell, item, …) as a reader sees it: formatting and markers are gone, each
 * thing that is not text is one {@link #THING}.
 */
final class TextBlock {
    /** Stands for an emoji, a picture or another thing in the text: U+FFFC, the object replacement character. */
    static final char THING = '\uFFFC';

    /** What a comment marks, as a range of characters of the block. */
    record Mark(String ref, int start, int end) {}

    private final String text;
    private final List<Mark> marks;
    private final int[] tokens;
    private final int[] starts;
    private final int[] ends;

    private TextBlock(String text, List<Mark> marks, Tokenizer tokenizer) {
        this.text = text;
        this.marks = marks;
        this.tokens = Arrays.copyOf(tokenizer.tokens, tokenizer.size);
        this.starts = Arrays.copyOf(tokenizer.starts, tokenizer.size);
        this.ends = Arrays.copyOf(tokenizer.ends, tokenizer.size);
    }

    /**
     * @param things what stands at each {@link #THING}, by offset
     */
    static TextBlock of(String text, Map<Integer, String> things, List<Mark> marks, TokenDictionary dictionary) {
        return new TextBlock(text, List.copyOf(marks), new Tokenizer(text, things, dictionary));
    }

    String text() {
        return text;
    }

    List<Mark> marks() {
        return marks;
    }

    /** The block's words, punctuation marks and things as numbers of the dictionary. Not to be changed. */
    int[] tokens() {
        return tokens;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** The first token that ends after the offset; the number of tokens if there is none. */
    int firstTokenAfter(int offset) {
        int low = 0;
        int high = tokens.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The last token that starts before the offset; -1 if there is none. */
    int lastTokenBefore(int offset) {
        int low = firstTokenAfter(offset);
        return low < tokens.length && starts[low] < offset ? low : low - 1;
    }

    /** Cuts text into runs of letters and digits; every other visible character, and every ideograph, stands alone. */
    private static final class Tokenizer {
        private int[] tokens = new int[16];
        private int[] starts = new int[16];
        private int[] ends = new int[16];
        private int size;

        Tokenizer(String text, Map<Integer, String> things, TokenDictionary dictionary) {
            int position = 0;
            while (position < text.length()) {
                int codePoint = text.codePointAt(position);
                int end = position + Character.charCount(codePoint);
                boolean word = isWordPart(codePoint) || Character.isIdeographic(codePoint);
                if (isWordPart(codePoint)) {
                    while (end < text.length() && isWordPart(text.codePointAt(end))) {
                        end += Character.charCount(text.codePointAt(end));
                    }
                }
                if (codePoint == THING && things.containsKey(position)) {
                    add(position, end, dictionary.number("\uFFFC" + things.get(position), true));
                } else if (!isBlank(codePoint)) {
                    add(position, end, dictionary.number(text.substring(position, end), word));
                }
                position = end;
            }
        }

        private void add(int start, int end, int token) {
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, 2 * size);
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            tokens[size] = token;
            starts[size] = start;
            ends[size++] = end;
        }

        private static boolean isBlank(int codePoint) {
            return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
        }

        private static boolean isWordPart(int codePoint) {
            return (Character.isLetterOrDigit(codePoint)
                            || codePoint == '_'
                            || Character.getType(codePoint) == Character.NON_SPACING_MARK)
                    && !Character.isIdeographic(codePoint);
        }
    }
}
