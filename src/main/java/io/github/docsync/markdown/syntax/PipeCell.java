package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A cell of a {@link PipeTable}; its children are inline. */
public final class PipeCell extends Block {
    /** How the delimiter row aligns the cell's column. */
    public enum Alignment {
        NONE,
        LEFT,
        CENTER,
        RIGHT
    }

    private final boolean header;
    private final Alignment alignment;

    PipeCell(BasedSequence chars, boolean header, Alignment alignment) {
        super(chars);
        this.header = header;
        this.alignment = alignment;
    }

    public boolean isHeader() {
        return header;
    }

    public Alignment alignment() {
        return alignment;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
