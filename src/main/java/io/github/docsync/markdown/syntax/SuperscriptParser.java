package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Finds {@code ^x^}. It holds no space and no other markup, since authors also write carets in formulas. */
final class SuperscriptParser implements InlineSyntax {
    private static final int LONGEST = 100;

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        int limit = Math.min(input.length(), start + LONGEST);
        int end = start + 1;
        while (end < limit && isContent(input.charAt(end))) {
            end++;
        }
        if (end == start + 1 || end >= limit || input.charAt(end) != '^') {
            return false;
        }
        boolean glued = end + 1 < input.length() && Character.isLetterOrDigit(input.charAt(end + 1));
        if (glued && !isOneWord(input.subSequence(start + 1, end))) {
            return false;
        }
        InlineMarkup node = new InlineMarkup(
                input.subSequence(start, start + 1),
                input.subSequence(start + 1, end),
                input.subSequence(end, end + 1));
        node.appendChild(new Text(input.subSequence(start + 1, end)));
        parser.flushTextNode();
        parser.appendNode(node);
        parser.setIndex(end + 1);
        return true;
    }

    /** Else {@code 2^31...2^32} or {@code 10^6/10^9} would have something raised between its powers. */
    private static boolean isOneWord(BasedSequence content) {
        return content.chars().allMatch(Character::isLetterOrDigit);
    }

    private static boolean isContent(char character) {
        return !Character.isWhitespace(character) && "^[]()<>`*_\\|$".indexOf(character) < 0;
    }
}
