package io.github.docsync.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Attributes in braces right after a piece of text, at the end of a heading, or on a line of their own for a block; not shown. */
public final class AttributesNode extends Node {
    static final String RAW_STORAGE = "{=storage}";

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

    /** Whether they say that the code in front of them is storage format, as Pandoc says that code is raw HTML. */
    public boolean isRawStorage() {
        return getChars().toString().equals(RAW_STORAGE);
    }

    /** Whether they stand on a line of their own and mean the whole block. */
    public boolean isOfBlock() {
        return ofBlock;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** Whether a block begins in the line below another. A node in a task knows its text, but not its document. */
    public static boolean touch(Node above, Node below) {
        BasedSequence text = above.getChars();
        return text.getBaseSequence()
                        .subSequence(text.trimEnd().getEndOffset(), below.getStartOffset())
                        .countOfAny(CharPredicate.anyOf('\n'))
                <= 1;
    }
}
