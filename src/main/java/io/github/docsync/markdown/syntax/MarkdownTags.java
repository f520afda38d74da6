package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown in HTML blocks whose tag has the attribute {@code markdown}, by which Python-Markdown and kramdown are told so. The
 * tag alone is HTML, and what follows it is read like everything else.
 */
final class MarkdownTags implements CustomBlockParserFactory {
    private static final Pattern TAG = Pattern.compile("</?(?<name>[A-Za-z][A-Za-z0-9-]{0,40})");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\smarkdown(?:\\s*=\\s*[\"']?(?<value>[a-z0-9]{0,10})[\"']?)?(?=[\\s/>])");
    private static final Set<String> OFF = Set.of("0", "off", "false");
    /** Elements that stand in lines of text, so that a line which begins with one is a line of Markdown. */
    private static final Set<String> IN_LINES = Set.of(
            "a", "abbr", "b", "br", "code", "em", "i", "img", "kbd", "mark", "s", "small", "span", "strong", "sub",
            "sup", "u");

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 50;

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Factory(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(HtmlBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    /** One for each document. */
    private static final class Factory extends AbstractBlockParserFactory {
        /** The names of the elements with Markdown that are open. */
        private final Deque<String> open = new ArrayDeque<>();

        Factory(DataHolder options) {
            super(options);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int start = state.getNextNonSpaceIndex();
            BasedSequence line = state.getLine();
            if (state.getIndent() >= 4
                    || start + 2 >= line.length()
                    || line.charAt(start) != '<'
                    || line.length() - start > LONGEST) {
                return BlockStart.none();
            }
            BasedSequence text = line.subSequence(start).trimEnd();
            Matcher tag = TAG.matcher(text);
            int end = tag.lookingAt() ? HtmlTagScanner.tagEnd(text, 0) : -1;
            if (end < 0) {
                return BlockStart.none();
            }
            String name = tag.group("name").toLowerCase(Locale.ROOT);
            boolean alone = end == text.length();
            if (text.charAt(1) == '/') {
                return open.remove(name) && alone ? alone(state) : BlockStart.none();
            }
            if (!holdsMarkdown(text.subSequence(0, end))) {
                boolean goesOn = matched.getBlockParser().isParagraphParser();
                boolean whole = text.toString().toLowerCase(Locale.ROOT).endsWith("</" + name + ">");
                boolean inText = whole || (IN_LINES.contains(name) && !goesOn);
                return !open.isEmpty() && inText ? inLine(state) : BlockStart.none();
            }
            if (!alone) {
                return inLine(state);
            }
            if (open.size() < DEEPEST) {
                open.push(name);
            }
            return alone(state);
        }

        private static boolean holdsMarkdown(CharSequence tag) {
            Matcher matcher = ATTRIBUTE.matcher(tag);
            return matcher.find() && (matcher.group("value") == null || !OFF.contains(matcher.group("value")));
        }

        private static BlockStart alone(ParserState state) {
            return BlockStart.of(new MarkdownTagParser()).atIndex(state.getIndex());
        }

        /** Tags within a line of Markdown are read as part of it. */
        private static BlockStart inLine(ParserState state) {
            return BlockStart.of(new ParagraphParser()).atIndex(state.getNextNonSpaceIndex());
        }
    }
}
