package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Finds formulas as GitHub does: the opening dollar sign is not followed by a space and does not stand after a letter, digit
 * or backslash; the closing one is not preceded by a space and not followed by a letter or digit. So "$5 and $6" stays text.
 */
final class MathInlineParser implements InlineSyntax {
    private static final String SPACED = " $$";

    private final HopelessSearches hopeless = new HopelessSearches();

    @Override
    public void finalizeBlock(InlineParser inlineParser) {
        hopeless.clear();
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        boolean display = at(input, start + 1) == '$';
        boolean quoted = !display && at(input, start + 1) == '`';
        int opening = display || quoted ? 2 : 1;
        int from = start + opening;
        boolean spaced = Character.isWhitespace(at(input, from));
        if (isWordCharacter(at(input, start - 1)) || (spaced && !display) || from >= input.length()) {
            return false;
        }
        String closing = display ? "$$" : quoted ? "`$" : "$";
        int end = spaced ? spacedEnd(input, from) : end(input, from, closing);
        if (end < 0) {
            return false;
        }
        int after = end + closing.length();
        parser.flushTextNode();
        parser.appendNode(new MathInline(input.subSequence(start, after), input.subSequence(from, end), display));
        parser.setIndex(after);
        return true;
    }

    private int end(BasedSequence input, int from, String closing) {
        if (from >= hopeless.startsAt(closing)) {
            return -1;
        }
        int length = input.length();
        boolean sawDollar = false;
        for (int i = from; i < length; i++) {
            char character = input.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == closing.charAt(0) && (closing.length() == 1 || at(input, i + 1) == '$')) {
                sawDollar = true;
                boolean closes = i > from
                        && (closing.length() == 2
                                || (!Character.isWhitespace(at(input, i - 1)) && !isWordCharacter(at(input, i + 1))));
                if (closes) {
                    return i;
                }
                if (closing.length() == 1) {
                    return -1;
                }
            }
        }
        if (!sawDollar && closing.equals("$")) {
            // No later dollar sign can be closed either; without this, many of them would each read to the end.
            hopeless.put(closing, from);
        }
        return -1;
    }

    /** Two dollar signs with a space behind them are closed by two that stand apart, too. */
    private int spacedEnd(BasedSequence input, int from) {
        if (from >= hopeless.startsAt(SPACED)) {
            return -1;
        }
        boolean content = false;
        for (int i = from; i + 1 < input.length(); i++) {
            char character = input.charAt(i);
            boolean closes = character == '$'
                    && input.charAt(i + 1) == '$'
                    && Character.isWhitespace(input.charAt(i - 1))
                    && !isWordCharacter(at(input, i + 2));
            if (closes) {
                return content ? i : -1;
            }
            content |= !Character.isWhitespace(character);
            i += character == '\\' ? 1 : 0;
        }
        hopeless.put(SPACED, from);
        return -1;
    }

    private static char at(BasedSequence input, int index) {
        return index >= 0 && index < input.length() ? input.charAt(index) : '\n';
    }

    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '\\' || character == '$';
    }
}
