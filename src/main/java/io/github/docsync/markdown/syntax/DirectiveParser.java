package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@link DirectiveBlock}s. Only names that mean something start one, so that other text with colons stays text. A
 * line of colons closes the innermost directive that was opened with no more colons.
 */
final class DirectiveParser extends AbstractBlockParser {
    private static final Pattern OPENING =
            Pattern.compile("(?<colons>:{3,50}) *\\{? ?\\.?(?<name>[A-Za-z][A-Za-z-]{0,40})\\}?(?<argument>.{0,2000})");
    private static final Pattern CLOSING = Pattern.compile(":{3,50}[ \t]*");

    /** A title, in brackets or not, and attributes in braces, which need not be there. */
    private static final Pattern ARGUMENT =
            Pattern.compile(" *(?:\\[(?<bracketed>.*)\\]|(?<bare>[^{ ].*?)) *(?<attributes>\\{[^{}]*\\})? *");

    /** Each open directive looks at each line, so more of them in each other than anybody writes stay text. */
    private static final int MAX_OPEN = 60;

    private final DirectiveBlock block;
    private final @Nullable BasedSequence title;
    private boolean closed;

    private DirectiveParser(DirectiveBlock block, @Nullable BasedSequence title) {
        this.block = block;
        this.title = title;
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
        if (line.length() < 4 || line.charAt(1) != ':') {
            return BlockStart.none();
        }
        BasedSequence text = line.trimEnd();
        Matcher matcher = OPENING.matcher(text);
        if (!matcher.matches()) {
            return BlockStart.none();
        }
        String name = matcher.group("name").toLowerCase(Locale.ROOT);
        if (!names.contains(name) || open(state) >= MAX_OPEN) {
            return BlockStart.none();
        }
        DirectiveBlock block = new DirectiveBlock(
                line,
                name,
                matcher.group("argument").strip(),
                matcher.group("colons").length());
        return BlockStart.of(new DirectiveParser(block, title(text.subSequence(matcher.start("argument")))))
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
        return BlockContinue.atIndex(state.getIndex());
    }

    private boolean closes(ParserState state) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        if (start >= line.length() || line.charAt(start) != ':' || state.getIndent() >= 4) {
            return false;
        }
        BasedSequence rest = line.subSequence(start);
        if (!CLOSING.matcher(rest).matches()) {
            return false;
        }
        int colons = rest.trimEnd().length();
        return colons >= block.colons() && isInnermost(state, colons);
    }

    private boolean isInnermost(ParserState state, int closingColons) {
        List<BlockParser> active = state.getActiveBlockParsers();
        for (int i = active.size() - 1; i >= 0; i--) {
            BlockParser parser = active.get(i);
            if (parser instanceof FencedCodeBlockParser) {
                return false;
            }
            if (parser instanceof DirectiveParser directive
                    && !directive.closed
                    && closingColons >= directive.block.colons()) {
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
