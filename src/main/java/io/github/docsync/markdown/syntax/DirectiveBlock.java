package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code :::name argument} … {@code :::}, the container of Docusaurus, VitePress and Pandoc. */
public final class DirectiveBlock extends Block {
    private final String name;
    private final String argument;
    private final int colons;

    DirectiveBlock(BasedSequence chars, String name, String argument, int colons) {
        super(chars);
        this.name = name;
        this.argument = argument;
        this.colons = colons;
    }

    /** In lower case, for example {@code note}. */
    public String name() {
        return name;
    }

    /** What follows the name on its line: a title, attributes in braces, or both. */
    public String argument() {
        return argument;
    }

    int colons() {
        return colons;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
