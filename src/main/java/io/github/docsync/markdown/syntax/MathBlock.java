package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** A formula between two lines of {@code $$}. Its children are the text that follows the second {@code $$} on its line. */
public final class MathBlock extends Block implements DoNotDecorate {
    private String formula = "";
    private @Nullable String label;

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

    /** What links lead to the formula by, {@code {#eq-1}} or {@code (eq-1)} behind it; null for none. */
    public @Nullable String label() {
        return label;
    }

    void setLabel(@Nullable String label) {
        this.label = label;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
