package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Parses {@link MathBlock}s: a line of {@code $$} alone opens one, a line that ends in {@code $$} closes it. */
final class MathBlockParser extends AbstractBlockParser {
    private final MathBlock block;
    private final StringBuilder formula = new StringBuilder();
    private boolean closed;

    private MathBlockParser(BasedSequence line) {
        this.block = new MathBlock(line);
    }

    static @Nullable BlockStart start(ParserState state, BasedSequence line) {
        if (!line.toString().stripTrailing().equals("$$")) {
            return BlockStart.none();
        }
        return BlockStart.of(new MathBlockParser(line)).atIndex(state.getLine().length());
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
        return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        String text = line.toString().stripTrailing();
        closed = text.endsWith("$$") && line != block.getChars() && line.getStartOffset() > block.getStartOffset();
        String content = closed ? text.substring(0, text.length() - 2) : text;
        if (!content.isBlank()) {
            formula.append(content).append('\n');
        }
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setFormula(formula.toString().strip());
    }
}
