package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code *[HTML]: Hypertext Markup Language}. */
public final class AbbreviationDefinition extends Block {
    private final String abbreviation;
    private final String expansion;

    AbbreviationDefinition(BasedSequence chars, String abbreviation, String expansion) {
        super(chars);
        this.abbreviation = abbreviation;
        this.expansion = expansion;
    }

    public String abbreviation() {
        return abbreviation;
    }

    public String expansion() {
        return expansion;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
