package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula between two lines of {@code $$}. */
public final class MathBlock extends Block implements DoNotDecorate {
    private String formula = "";

    MathBlock(BasedSequence chars) {
        super(chars);
    }

    /** The formula in LaTeX, without delimiters. */
    public String formula() {
        return formula;
    }

    void setFormula(String formula) {
        this.formula = formula;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
