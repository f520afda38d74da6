package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses {@code ::: mermaid} … {@code :::}, which the wikis of Azure DevOps have in place of a fence, as a block of code. */
final class ColonFenceParser extends AbstractBlockParser {
    private static final Pattern OPENING = Pattern.compile(":{3,50} *(?<language>mermaid)");
    private static final Pattern CLOSING = Pattern.compile(" {0,3}:{3,50}\\s*");

    private final FencedCodeBlock block;
    private final List<BasedSequence> lines = new ArrayList<>();
    private boolean opened;
    private boolean closed;

    private ColonFenceParser(FencedCodeBlock block) {
        this.block = block;
    }

    static @Nullable BlockStart start(ParserState state, BasedSequence line) {
        Matcher matcher = OPENING.matcher(line.trimEnd());
        if (!matcher.matches()) {
            return BlockStart.none();
        }
        FencedCodeBlock block = new FencedCodeBlock(line);
        block.setInfo(line.subSequence(matcher.start("language"), matcher.end("language")));
        return BlockStart.of(new ColonFenceParser(block))
                .atIndex(state.getLine().length());
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (closed) {
            return BlockContinue.none();
        }
        closed = CLOSING.matcher(state.getLine().subSequence(state.getIndex())).matches();
        return closed ? BlockContinue.atIndex(state.getLine().length()) : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        if (opened && !closed) {
            lines.add(line);
        }
        opened = true;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(lines);
    }
}
