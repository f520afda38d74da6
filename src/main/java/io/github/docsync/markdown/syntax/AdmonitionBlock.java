package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** {@code !!! note "Title"} with indented content, or {@code ???} for one that folds; or a tab. */
public final class AdmonitionBlock extends Block {
    /** The kind of a tab, which is not a word that an author can write. */
    public static final String TAB = "===";

    private final String kind;
    private final @Nullable String title;
    private final boolean collapsible;

    AdmonitionBlock(BasedSequence chars, String kind, @Nullable String title, boolean collapsible) {
        super(chars);
        this.kind = kind;
        this.title = title;
        this.collapsible = collapsible;
    }

    /** As written, for example {@code note}. */
    public String kind() {
        return kind;
    }

    /** What stands in quotes; empty text where the author wants no title, {@code null} where nothing is said. */
    public @Nullable String title() {
        return title;
    }

    public boolean isCollapsible() {
        return collapsible;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
