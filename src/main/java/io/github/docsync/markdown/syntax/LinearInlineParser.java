package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser without the steps that take time quadratic in a paragraph's length: regular expressions that copy
 * the whole paragraph at each match, and searches to the paragraph's end that are repeated at each opening.
 */
final class LinearInlineParser extends InlineParserImpl {
    static final InlineParserFactory FACTORY = LinearInlineParser::new;

    /** CommonMark: a label has at most 999 characters. */
    private static final int MAX_LABEL = 999;
    /** CommonMark demands at least three; GitHub stops at 32. */
    private static final int MAX_PARENTHESES = 32;
    /** Longer titles are taken as text, so that an unclosed quote costs little. */
    private static final int MAX_TITLE = 4000;

    /** A key for {@link HopelessSearches}, where backticks use positive numbers. */
    private static final int COMMENT = -1;

    private static final int MAX_ENTITY = 40;
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);");

    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final HopelessSearches hopeless = new HopelessSearches();

    private LinearInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        hopeless.clear();
        super.parse(content, block);
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(input);
        matcher.region(index, input.length());
        if (!matcher.find()) {
            return null;
        }
        index = matcher.end();
        return input.subSequence(matcher.start(), matcher.end());
    }

    @Override
    protected boolean parseBackticks() {
        int start = index;
        int from = start + run(start);
        int ticks = from - start;
        index = from;
        if (hopeless.startsAt(ticks) <= from) {
            appendText(input.subSequence(start, from));
            return true;
        }
        for (int i = from; i < input.length(); ) {
            int run = run(i);
            if (run == ticks) {
                Code code = new Code(
                        input.subSequence(start, from), input.subSequence(from, i), input.subSequence(i, i + run));
                code.appendChild(new Text(input.subSequence(from, i)));
                appendNode(code);
                index = i + run;
                return true;
            }
            i += Math.max(run, 1);
        }
        hopeless.put(ticks, from);
        appendText(input.subSequence(start, from));
        return true;
    }

    private int run(int at) {
        int end = at;
        while (end < input.length() && input.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }

    @Override
    public int parseLinkLabel() {
        int length = input.length();
        if (index >= length || input.charAt(index) != '[') {
            return 0;
        }
        int limit = Math.min(length, index + MAX_LABEL + 2);
        for (int i = index + 1; i < limit; i++) {
            char character = input.charAt(i);
            if (character == '[') {
                return 0;
            }
            if (character == ']') {
                int size = i + 1 - index;
                index = i + 1;
                return size;
            }
            if (character == '\\' && i + 1 < limit && ESCAPABLE.indexOf(input.charAt(i + 1)) >= 0) {
                i++;
            }
        }
        return 0;
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        if (index < input.length() && input.charAt(index) == '<') {
            return angleDestination();
        }
        int start = index;
        int open = 0;
        int i = start;
        for (; i < input.length(); i++) {
            char character = input.charAt(i);
            if (character <= ' ' || character == '\u007F') {
                break;
            }
            if (character == '\\' && i + 1 < input.length() && ESCAPABLE.indexOf(input.charAt(i + 1)) >= 0) {
                i++;
            } else if (character == '(' && ++open > MAX_PARENTHESES) {
                return null;
            } else if (character == ')' && --open < 0) {
                break;
            }
        }
        if (open > 0) {
            return null;
        }
        index = i;
        return input.subSequence(start, i);
    }

    private @Nullable BasedSequence angleDestination() {
        for (int i = index + 1; i < input.length(); i++) {
            char character = input.charAt(i);
            if (character == '>') {
                BasedSequence destination = input.subSequence(index, i + 1);
                index = i + 1;
                return destination;
            }
            if (character == '<' || character == '\n') {
                return null;
            }
            if (character == '\\') {
                i++;
            }
        }
        return null;
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        if (index >= input.length()) {
            return null;
        }
        char opening = input.charAt(index);
        if (index > 0 && !Character.isWhitespace(input.charAt(index - 1))) {
            return null;
        }
        if (opening != '"' && opening != '\'' && opening != '(') {
            return null;
        }
        char closing = opening == '(' ? ')' : opening;
        int limit = Math.min(input.length(), index + MAX_TITLE);
        for (int i = index + 1; i < limit; i++) {
            char character = input.charAt(i);
            if (character == closing) {
                BasedSequence title = input.subSequence(index, i + 1);
                index = i + 1;
                return title;
            }
            if (character == '(' && opening == '(') {
                return null;
            }
            if (character == '\\') {
                i++;
            }
        }
        return null;
    }

    /** A number may have seven decimal or six hexadecimal digits. */
    @Override
    public boolean parseEntity() {
        int end = index + 1;
        int limit = Math.min(input.length(), index + MAX_ENTITY);
        while (end < limit && input.charAt(end) != ';') {
            char character = input.charAt(end);
            if (character >= 128 || !(Character.isLetterOrDigit(character) || character == '#')) {
                return false;
            }
            end++;
        }
        if (end >= limit
                || !ENTITY.matcher(input.subSequence(index, end + 1).toString()).matches()) {
            return false;
        }
        appendNode(new HtmlEntity(input.subSequence(index, end + 1)));
        index = end + 1;
        return true;
    }

    @Override
    public boolean parseHtmlInline() {
        if (input.subSequence(index).startsWith("<!--")) {
            return parseComment();
        }
        String construct = unclosable();
        if (construct != null && hopeless.startsAt(construct.hashCode()) <= index) {
            return false;
        }
        boolean found = super.parseHtmlInline();
        if (!found && construct != null) {
            hopeless.put(construct.hashCode(), index);
        }
        return found;
    }

    /** From the opening to the first {@code -->}; {@code <!-->} and {@code <!--->} are whole comments. */
    private boolean parseComment() {
        BasedSequence rest = input.subSequence(index);
        int length = rest.startsWith("<!-->") ? 5 : rest.startsWith("<!--->") ? 6 : 0;
        if (length == 0) {
            if (hopeless.startsAt(COMMENT) <= index) {
                return false;
            }
            int end = rest.indexOf("-->", 4);
            if (end < 0) {
                hopeless.put(COMMENT, index);
                return false;
            }
            length = end + 3;
        }
        appendNode(new HtmlInlineComment(rest.subSequence(0, length)));
        index += length;
        return true;
    }

    /** The opening of a construct that runs to a fixed end: if it has none from here on, it has none further on either. */
    private @Nullable String unclosable() {
        for (String opening : List.of("<?", "<![CDATA[")) {
            if (input.subSequence(index).startsWith(opening)) {
                return opening;
            }
        }
        return null;
    }
}
