package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** The end of a generated container that the end of a list or quote had closed before; not shown. */
final class StrayFence extends OneLineParser {
    private StrayFence(BasedSequence line) {
        super(new Line(line));
    }

    static @Nullable BlockStart start(ParserState state, BasedSequence line) {
        return line.trimEnd().toString().equals(GeneratedFence.FENCE)
                ? BlockStart.of(new StrayFence(line)).atIndex(state.getLine().length())
                : BlockStart.none();
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
