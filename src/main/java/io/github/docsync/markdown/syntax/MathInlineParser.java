package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Finds formulas as GitHub does: the opening dollar sign is not followed by a blank and does not stand after a letter, digit
 * or backslash; the closing one is not preceded by a blank and not followed by a letter or digit. So "$5 and $6" stays text.
 */
final class MathInlineParser implements InlineSyntax {
    private @Nullable BasedSequence hopelessInput;
    private int hopelessFrom;

    @Override
    public void finalizeBlock(InlineParser inlineParser) {
        hopelessInput = null;
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        boolean display = at(input, start + 1) == '$';
        boolean quoted = !display && at(input, start + 1) == '`';
        int opening = display || quoted ? 2 : 1;
        int from = start + opening;
        if (isWordCharacter(at(input, start - 1))
                || Character.isWhitespace(at(input, from))
                || from >= input.length()) {
            return false;
        }
        String closing = display ? "$$" : quoted ? "`$" : "$";
        int end = end(input, from, closing);
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
        if (input == hopelessInput && from >= hopelessFrom) {
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
            hopelessInput = input;
            hopelessFrom = from;
        }
        return -1;
    }

    private static char at(BasedSequence input, int index) {
        return index >= 0 && index < input.length() ? input.charAt(index) : '\n';
    }

    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '\\' || character == '$';
    }
}
