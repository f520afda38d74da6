package io.github.docsync.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Text that is shown as it stands, without looking for markup in it. */
public final class VerbatimText extends Node implements DoNotDecorate {
    private VerbatimText(BasedSequence chars) {
        super(chars);
    }

    /** A paragraph that holds only this text. */
    static Paragraph paragraph(String text) {
        BasedSequence chars = BasedSequence.of(text);
        Paragraph paragraph = new Paragraph(chars);
        paragraph.appendChild(new VerbatimText(chars));
        return paragraph;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
