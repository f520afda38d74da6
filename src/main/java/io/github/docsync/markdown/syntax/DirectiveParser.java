package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@link DirectiveBlock}s. Only names that mean something start one, so that other text stays text. A line of nothing but the
 * character of the opening closes the innermost directive that was opened with no more of them.
 */
final class DirectiveParser extends AbstractBlockParser {
    /** An option of MyST; other words between colons may be emoji. */
    private static final Pattern COLON_OPTION = Pattern.compile(
            ":(?<key>class|class-[a-z]+|name|open|icon|color|animate|sync|selected):(?<value>.{0,1000})");

    /** An option of PyMdown. */
    private static final Pattern INDENTED_OPTION =
            Pattern.compile("(?<key>type|open|attrs|new|select|class):(?<value> .{0,1000})");

    /** A title, in brackets or not, and attributes in braces, which need not be there. */
    private static final Pattern ARGUMENT =
            Pattern.compile(" *(?:\\[(?<bracketed>.*)\\]|(?<bare>[^{ ].*?)) *(?<attributes>\\{[^{}]*\\})? *");

    /** Each open directive looks at each line, so more of them in each other than anybody writes stay text. */
    private static final int MAX_OPEN = 60;

    private final DirectiveBlock block;
    private final @Nullable BasedSequence title;
    private boolean atOptions;
    private boolean closed;

    private DirectiveParser(DirectiveBlock block, @Nullable BasedSequence title) {
        this.block = block;
        this.title = title;
        this.atOptions = block.opening().takesOptions();
    }

    private static @Nullable BasedSequence title(BasedSequence argument) {
        Matcher matcher = ARGUMENT.matcher(argument);
        if (!matcher.matches()) {
            return null;
        }
        String form = matcher.start("bracketed") < 0 ? "bare" : "bracketed";
        BasedSequence title = argument.subSequence(matcher.start(form), matcher.end(form));
        boolean quoted = title.length() > 1 && title.charAt(0) == '"' && title.endsWith("\"");
        return quoted ? title.subSequence(1, title.length() - 1) : title;
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        if (title != null && !title.isEmpty()) {
            BlockTitle node = new BlockTitle(title);
            inlineParser.parse(title, node);
            block.prependChild(node);
        }
    }

    static @Nullable BlockStart start(ParserState state, BasedSequence line, Set<String> names) {
        if (line.length() < 4 || line.charAt(1) != line.charAt(0)) {
            return BlockStart.none();
        }
        DirectiveOpening opening = DirectiveOpening.read(line.trimEnd(), names).orElse(null);
        if (opening == null || open(state) >= MAX_OPEN) {
            return BlockStart.none();
        }
        DirectiveBlock block = new DirectiveBlock(line, opening);
        return BlockStart.of(new DirectiveParser(block, title(opening.argument())))
                .atIndex(state.getLine().length());
    }

    private static long open(ParserState state) {
        return state.getActiveBlockParsers().stream()
                .filter(parser -> parser instanceof DirectiveParser directive && !directive.closed)
                .count();
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block candidate) {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (closed) {
            return BlockContinue.none();
        }
        if (closes(state)) {
            closed = true;
            return BlockContinue.atIndex(state.getLine().length());
        }
        atOptions = atOptions && isOption(state);
        if (atOptions) {
            return BlockContinue.atIndex(state.getLine().length());
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    /** Options stand right below the opening. */
    private boolean isOption(ParserState state) {
        boolean indented = block.opening().fence() == '/';
        if (indented != state.getIndent() >= 4) {
            return false;
        }
        BasedSequence line =
                state.getLine().subSequence(state.getNextNonSpaceIndex()).trimEnd();
        Matcher option = (indented ? INDENTED_OPTION : COLON_OPTION).matcher(line);
        if (option.matches()) {
            block.option(option.group("key"), option.group("value").strip());
        }
        return option.matches();
    }

    private boolean closes(ParserState state) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        char fence = block.opening().fence();
        if (start >= line.length() || line.charAt(start) != fence || state.getIndent() >= 4) {
            return false;
        }
        BasedSequence rest = line.subSequence(start).trimEnd();
        int length = rest.countLeading(CharPredicate.anyOf(fence));
        return length == rest.length() && length >= block.opening().length() && isInnermost(state, fence, length);
    }

    private boolean isInnermost(ParserState state, char fence, int length) {
        List<BlockParser> active = state.getActiveBlockParsers();
        for (int i = active.size() - 1; i >= 0; i--) {
            BlockParser parser = active.get(i);
            if (parser instanceof FencedCodeBlockParser) {
                return false;
            }
            if (parser instanceof DirectiveParser directive
                    && !directive.closed
                    && directive.block.opening().fence() == fence
                    && length >= directive.block.opening().length()) {
                return directive == this;
            }
        }
        return true;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }
}
