package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashMap;
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

    private static final int MAX_ENTITY = 40;
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);");

    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final HopelessSearches hopeless = new HopelessSearches();
    private @Nullable Map<Integer, Integer> lastRuns;

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
        lastRuns = null;
        super.parse(content, block);
    }

    @Override
    public void processDelimiters(@Nullable Delimiter stackBottom) {
        DelimiterBottoms bottoms = new DelimiterBottoms(stackBottom);
        Delimiter closer = firstAbove(stackBottom);
        while (closer != null) {
            DelimiterProcessor processor = delimiterProcessors.get(closer.getDelimiterChar());
            if (processor == null || !closer.canClose()) {
                closer = closer.getNext();
                continue;
            }
            Delimiter opener = closer.getPrevious();
            Delimiter bottom = bottoms.below(closer);
            int used = 0;
            while (opener != null && opener != stackBottom && opener != bottom) {
                boolean candidate = opener.canOpen() && opener.getDelimiterChar() == closer.getDelimiterChar();
                used = candidate ? processor.getDelimiterUse(opener, closer) : 0;
                if (used > 0) {
                    break;
                }
                opener = opener.getPrevious();
            }
            if (used > 0 && opener != null) {
                closer = join(processor, opener, closer, used);
            } else {
                bottoms.set(closer);
                Delimiter next = closer.getNext();
                if (!closer.canOpen()) {
                    removeDelimiterKeepNode(closer);
                }
                closer = next;
            }
        }
        while (lastDelimiter != null && lastDelimiter != stackBottom) {
            removeDelimiterKeepNode(lastDelimiter);
        }
    }

    private @Nullable Delimiter firstAbove(@Nullable Delimiter stackBottom) {
        Delimiter first = lastDelimiter;
        if (first == stackBottom) {
            return null;
        }
        while (first != null && first.getPrevious() != stackBottom) {
            first = first.getPrevious();
        }
        return first;
    }

    /** Makes a node of what two delimiters enclose; returns the next closer to look at. */
    private @Nullable Delimiter join(DelimiterProcessor processor, Delimiter opener, Delimiter closer, int used) {
        removeDelimitersBetween(opener, closer);
        processor.process(opener, closer, used);
        opener.setNumDelims(opener.getNumDelims() - used);
        closer.setNumDelims(closer.getNumDelims() - used);
        if (opener.getNumDelims() == 0) {
            removeDelimiterAndNode(opener);
        } else {
            opener.getNode().setChars(opener.getNode().getChars().subSequence(0, opener.getNumDelims()));
        }
        if (closer.getNumDelims() == 0) {
            Delimiter next = closer.getNext();
            removeDelimiterAndNode(closer);
            return next;
        }
        BasedSequence chars = closer.getNode().getChars();
        closer.getNode().setChars(chars.subSequence(chars.length() - closer.getNumDelims()));
        closer.setIndex(closer.getIndex() + used);
        return closer;
    }

    @Override
    protected boolean parseCloseBracket() {
        boolean parsed = super.parseCloseBracket();
        Node last = block.getLastChild();
        if (last != null) {
            ReferencedImage.resolve(last, referenceRepository);
        }
        return parsed;
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
        if (lastRuns().getOrDefault(ticks, -1) < from) {
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
        throw new IllegalStateException("the last run of that length lies ahead");
    }

    /** Where in the input the last run of backticks of each length starts. */
    private Map<Integer, Integer> lastRuns() {
        if (lastRuns == null) {
            lastRuns = new HashMap<>();
            for (int i = 0; i < input.length(); ) {
                int run = run(i);
                if (run > 0) {
                    lastRuns.put(run, i);
                }
                i += Math.max(run, 1);
            }
        }
        return lastRuns;
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
        int end = htmlEnd();
        if (end < 0) {
            return false;
        }
        BasedSequence html = input.subSequence(index, end);
        appendNode(html.startsWith("<!--") ? new HtmlInlineComment(html) : new HtmlInline(html));
        index = end;
        return true;
    }

    /** Where the HTML that starts here ends; −1 if none does. */
    private int htmlEnd() {
        BasedSequence rest = input.subSequence(index);
        if (rest.startsWith("<!-->")) {
            return index + 5;
        }
        if (rest.startsWith("<!--->")) {
            return index + 6;
        }
        if (rest.startsWith("<!--")) {
            return after("-->", 4);
        }
        if (rest.startsWith("<?")) {
            return after("?>", 2);
        }
        if (rest.startsWith("<![CDATA[")) {
            return after("]]>", 9);
        }
        boolean declaration = rest.startsWith("<!") && rest.length() > 2 && Character.isLetter(rest.charAt(2));
        return declaration ? after(">", 2) : HtmlTagScanner.tagEnd(input, index);
    }

    /** The end of the next such text; what was not found from here on is not found from further on either. */
    private int after(String closing, int opening) {
        if (hopeless.startsAt(closing) <= index) {
            return -1;
        }
        int at = input.indexOf(closing, index + opening);
        if (at < 0) {
            hopeless.put(closing, index);
            return -1;
        }
        return at + closing.length();
    }
}
