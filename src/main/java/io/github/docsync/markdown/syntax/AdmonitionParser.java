package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses {@link AdmonitionBlock}s; the syntax is Python-Markdown's. */
final class AdmonitionParser extends AbstractBlockParser {
    private static final int INDENT = 4;
    private static final Pattern OPENING = Pattern.compile(
            "(?<marker>!!!|\\?\\?\\?)\\+? ?(?<kind>[\\w-]{1,50})(?: +[\\w-]{1,50}){0,5}(?: +\"(?<title>.{0,1000})\")? *");

    private final AdmonitionBlock block;

    private AdmonitionParser(AdmonitionBlock block) {
        this.block = block;
    }

    static @Nullable BlockStart start(ParserState state, BasedSequence line) {
        if (line.length() < 5 || line.charAt(1) != line.charAt(0)) {
            return BlockStart.none();
        }
        Matcher matcher = OPENING.matcher(line.trimEnd());
        if (!matcher.matches()) {
            return BlockStart.none();
        }
        AdmonitionBlock block = new AdmonitionBlock(
                line,
                matcher.group("kind"),
                matcher.group("title"),
                matcher.group("marker").startsWith("?"));
        return BlockStart.of(new AdmonitionParser(block))
                .atIndex(state.getLine().length());
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
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }
}
