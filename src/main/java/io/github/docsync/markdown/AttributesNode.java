package io.github.docsync.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Attributes in braces right after an image or link, or at the end of a heading; not shown. */
public final class AttributesNode extends Node {
    private final Attributes attributes;

    AttributesNode(BasedSequence chars, Attributes attributes) {
        super(chars);
        this.attributes = attributes;
    }

    public Attributes attributes() {
        return attributes;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
