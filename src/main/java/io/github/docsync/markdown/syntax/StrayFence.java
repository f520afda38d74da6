package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** The end of a generated container that the end of a list or quote had closed before; not shown. */
final class StrayFence extends AbstractBlockParser {
    private final Line block;

    private StrayFence(BasedSequence line) {
        this.block = new Line(line);
    }

    static @Nullable BlockStart start(ParserState state, BasedSequence line) {
        return line.trimEnd().toString().equals(GeneratedFence.FENCE)
                ? BlockStart.of(new StrayFence(line)).atIndex(state.getLine().length())
                : BlockStart.none();
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        // nothing of it is shown
    }

    @Override
    public void closeBlock(ParserState state) {
        // complete from the start
    }

    private static final class Line extends Block {
        Line(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }
}
