package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Looks ahead for the line that closes a formula, so that an unclosed {@code $$} is text and swallows nothing. The search ends where
 * the quote or list around the opening ends, at headings and code fences, and at a paragraph of prose. Every line passed by a search
 * in vain would have closed an earlier formula, so that all searches together take linear time.
 */
final class MathClosing {
    static final String DOLLARS = "$$";

    /** What may follow a closing that does not begin its line: a label and punctuation. */
    private static final Pattern AFTER =
            Pattern.compile("\\s*(?:\\{[^{}]{1,200}\\}|\\([^()\\s]{1,200}\\))?[.,;:]?\\s*");

    private static final Pattern NO_FORMULA = Pattern.compile("#{1,6}(?:\\s.*)?|(?:```|~~~).*", Pattern.DOTALL);

    /** Without a sign that formulas are made of. */
    private static final Pattern NO_SIGNS = Pattern.compile("[^\\\\^_{}=&<>]*");

    private static final Pattern THREE_WORDS =
            Pattern.compile("(?<!\\p{L})\\p{L}{2,30}+[,;]? {1,3}\\p{L}{2,30}+[,;]? {1,3}\\p{L}{2,30}+");

    private final CharSequence text;
    private final int quotes;
    private final int indent;

    private MathClosing(CharSequence text, int quotes, int indent) {
        this.text = text;
        this.quotes = quotes;
        this.indent = indent;
    }

    /**
     * Where in the document the {@code $$} stands that closes a formula; empty if there is none.
     *
     * @param line the opening line, from its first character that is not a space
     * @param container the block that the formula will stand in, or a paragraph that it ends
     * @param atStart whether only a {@code $$} at the start of a line closes
     */
    static OptionalInt find(BasedSequence line, Node container, boolean atStart) {
        CharSequence text = line.getBaseSequence();
        int start = line.getStartOffset();
        int lineStart = start;
        while (lineStart > 0 && text.charAt(lineStart - 1) != '\n') {
            lineStart--;
        }
        int quotes = 0;
        int content = lineStart;
        for (int i = lineStart; i < start; i++) {
            if (text.charAt(i) == '>') {
                quotes++;
                content = i + 1;
            }
        }
        int indent = isIndented(container) ? start - content : 0;
        return new MathClosing(text, quotes, indent).find(line.getEndOffset(), atStart);
    }

    /** Whether nothing but a label and punctuation stands behind a closing. */
    static boolean isEnd(CharSequence behind) {
        return AFTER.matcher(behind).matches();
    }

    /** Whether the lines of what holds the formula are indented, as in lists. */
    private static boolean isIndented(Node container) {
        for (Node node = container; node != null; node = node.getParent()) {
            if (!(node instanceof Document || node instanceof Paragraph || node instanceof BlockQuote)) {
                return true;
            }
        }
        return false;
    }

    private OptionalInt find(int openingEnd, boolean atStart) {
        int lineStart = lineEnd(openingEnd) + 1;
        boolean afterBlank = false;
        while (lineStart < text.length()) {
            int end = lineEnd(lineStart);
            int content = content(lineStart, end);
            if (content < 0) {
                return OptionalInt.empty();
            }
            if (startsWith(content, end)) {
                return OptionalInt.of(content);
            }
            int last = atStart ? -1 : last(content, end);
            if (last >= 0 && isEnd(text.subSequence(last + 2, end))) {
                return OptionalInt.of(last);
            }
            CharSequence line = text.subSequence(content, end);
            if (content < end && (NO_FORMULA.matcher(line).matches() || (afterBlank && isProse(line)))) {
                return OptionalInt.empty();
            }
            afterBlank = content == end;
            lineStart = end + 1;
        }
        return OptionalInt.empty();
    }

    /** TeX forbids blank lines in formulas, but some authors write them; what follows one must look like a formula. */
    private static boolean isProse(CharSequence line) {
        return NO_SIGNS.matcher(line).matches()
                || (THREE_WORDS.matcher(line).find() && line.chars().noneMatch(character -> character == '\\'));
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** Where a line's content starts; −1 if the line no longer belongs to what holds the formula. */
    private int content(int lineStart, int end) {
        int at = lineStart;
        for (int i = 0; i < quotes; i++) {
            at = spaces(at, end);
            if (at == end || text.charAt(at) != '>') {
                return -1;
            }
            at++;
        }
        int content = spaces(at, end);
        return content < end && width(at, content) < indent ? -1 : content;
    }

    private int spaces(int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int width(int from, int end) {
        int width = 0;
        for (int i = from; i < end; i++) {
            width += text.charAt(i) == '\t' ? 4 : 1;
        }
        return width;
    }

    private boolean startsWith(int at, int end) {
        return at + 1 < end && text.charAt(at) == '$' && text.charAt(at + 1) == '$';
    }

    private int last(int from, int end) {
        for (int i = end - 2; i >= from; i--) {
            if (startsWith(i, end)) {
                return i;
            }
        }
        return -1;
    }
}
