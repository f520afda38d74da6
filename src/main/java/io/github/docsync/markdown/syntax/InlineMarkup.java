package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Text between two equal delimiters beyond CommonMark's emphasis. */
public final class InlineMarkup extends DelimitedNodeImpl {
    /** What the delimiters mean. */
    public enum Kind {
        /** {@code ~~x~~}, and {@code ~x~} as on GitHub. */
        STRIKETHROUGH,
        /** {@code ~x~} where the manifest says so. */
        SUBSCRIPT,
        /** {@code ^x^}. */
        SUPERSCRIPT,
        /** {@code ++x++}. */
        INSERTED,
        /** {@code ==x==}. */
        MARKED
    }

    private final int delimiters;
    private final char character;

    InlineMarkup(BasedSequence opening, BasedSequence text, BasedSequence closing) {
        super(opening, text, closing);
        this.delimiters = opening.length();
        this.character = opening.charAt(0);
    }

    /**
     * What the delimiters mean.
     *
     * @param singleTildeStrikes whether one tilde means what two mean
     */
    public Kind kind(boolean singleTildeStrikes) {
        return switch (character) {
            case '^' -> Kind.SUPERSCRIPT;
            case '+' -> Kind.INSERTED;
            case '=' -> Kind.MARKED;
            default -> delimiters == 1 && !singleTildeStrikes ? Kind.SUBSCRIPT : Kind.STRIKETHROUGH;
        };
    }
}
