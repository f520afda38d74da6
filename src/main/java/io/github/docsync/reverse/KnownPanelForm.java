package io.github.docsync.reverse;

import org.jspecify.annotations.Nullable;

/** The author's way to write panels, where it is read as one here; else that of alerts, which always is. Thread-safe. */
final class KnownPanelForm {
    private static final String SAMPLE = "<ac:structured-macro"
            + " ac:name=\"tip\"><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>";

    private final MarkdownStyle style;
    private final Proof proof;
    private volatile @Nullable PanelForm known;

    KnownPanelForm(MarkdownStyle style, Proof proof) {
        this.style = style;
        this.proof = proof;
    }

    PanelForm get() {
        PanelForm found = known;
        if (found == null) {
            PanelForm wanted = style.callouts();
            boolean read = wanted == PanelForm.ALERTS
                    || wanted.write("tip", "x", style)
                            .filter(markdown -> proof.holds(markdown, SAMPLE))
                            .isPresent();
            found = read ? wanted : PanelForm.ALERTS;
            known = found;
        }
        return found;
    }
}
