package io.github.docsync.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Attributes in braces right after a piece of text, at the end of a heading, or on a line of their own for a block; not shown. */
public final class AttributesNode extends Node {
    private final Attributes attributes;
    private final boolean ofBlock;

    AttributesNode(BasedSequence chars, Attributes attributes, boolean ofBlock) {
        super(chars);
        this.attributes = attributes;
        this.ofBlock = ofBlock;
    }

    public Attributes attributes() {
        return attributes;
    }

    /** Whether they stand on a line of their own and mean the whole block. */
    public boolean isOfBlock() {
        return ofBlock;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
