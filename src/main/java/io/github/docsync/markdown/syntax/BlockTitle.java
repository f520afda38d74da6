package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The title on the first line of an admonition or directive; its children are the inline content. The block's first child. */
public final class BlockTitle extends Node {
    BlockTitle(BasedSequence chars) {
        super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
