package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula in running text: {@code $x$}, {@code $$x$$} or {@code $`x`$}. */
public final class MathInline extends Node implements DoNotDecorate {
    private final BasedSequence formula;
    private final boolean display;

    MathInline(BasedSequence chars, BasedSequence formula, boolean display) {
        super(chars);
        this.formula = formula;
        this.display = display;
    }

    /** The formula in LaTeX, without delimiters. */
    public String formula() {
        return formula.toString().strip();
    }

    /** Whether it was written with two dollar signs and so wants a line of its own. */
    public boolean isDisplay() {
        return display;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {formula};
    }
}
