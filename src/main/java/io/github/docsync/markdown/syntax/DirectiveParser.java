package io.github.docsync.markdown.syntax;

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

    private final DirectiveBlock block;
    private boolean closed;

    private DirectiveParser(DirectiveBlock block) {
        this.block = block;
    }

    static @Nullable BlockStart start(ParserState state, BasedSequence line, Set<String> names) {
        if (line.length() < 4 || line.charAt(1) != ':') {
            return BlockStart.none();
        }
        Matcher matcher = OPENING.matcher(line.trimEnd());
        if (!matcher.matches()) {
            return BlockStart.none();
        }
        String name = matcher.group("name").toLowerCase(Locale.ROOT);
        if (!names.contains(name)) {
            return BlockStart.none();
        }
        DirectiveBlock block = new DirectiveBlock(
                line,
                name,
                argument(matcher.group("argument")),
                matcher.group("colons").length());
        return BlockStart.of(new DirectiveParser(block)).atIndex(state.getLine().length());
    }

    private static String argument(String raw) {
        String text = raw.strip();
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        return bracketed ? text.substring(1, text.length() - 1) : text;
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
