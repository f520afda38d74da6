package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A container with a name: {@code :::name argument} … {@code :::} of Docusaurus, VitePress and Pandoc, MyST's fences with
 * {@code {name}}, and PyMdown's {@code /// name | argument}.
 */
public final class DirectiveBlock extends Block {
    private final DirectiveOpening opening;
    private final Map<String, String> options = new HashMap<>();

    DirectiveBlock(BasedSequence chars, DirectiveOpening opening) {
        super(chars);
        this.opening = opening;
    }

    /** In lower case, for example {@code note}. */
    public String name() {
        return opening.name();
    }

    /** What follows the name on its line: a title, attributes in braces, or both. */
    public String argument() {
        return opening.argument().toString().strip();
    }

    /** What a line right below the opening sets, {@code :class: tip} in MyST. */
    public Optional<String> option(String key) {
        return Optional.ofNullable(options.get(key));
    }

    void option(String key, String value) {
        options.put(key, value);
    }

    DirectiveOpening opening() {
        return opening;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
