package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A row of a {@link PipeTable}. Its children are {@link PipeCell}s, sometimes more or fewer than the header's. */
public final class PipeRow extends Block {
    PipeRow(BasedSequence chars) {
        super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
