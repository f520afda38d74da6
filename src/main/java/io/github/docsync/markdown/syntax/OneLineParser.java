package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Ends with the line that it started with; the block was complete by then. */
abstract class OneLineParser extends AbstractBlockParser {
    private final Block block;

    OneLineParser(Block block) {
        this.block = block;
    }

    @Override
    public final Block getBlock() {
        return block;
    }

    @Override
    public final @Nullable BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public final void addLine(ParserState state, BasedSequence line) {
        // the one line was read when the block started
    }

    @Override
    public final void closeBlock(ParserState state) {
        // complete from the start
    }
}
