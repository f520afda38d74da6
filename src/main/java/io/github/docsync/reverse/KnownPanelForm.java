package io.github.docsync.reverse;

import org.jspecify.annotations.Nullable;

/** The author's way to write panels, where it is read as one here; else that of alerts, which always is. Thread-safe. */
final class KnownPanelForm {
    private static final String SAMPLE = "<ac:structured-macro"
            + " ac:name=\"tip\"><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>";

    private final Manners manners;
    private final Proof proof;
    private volatile @Nullable PanelForm known;

    KnownPanelForm(Manners manners, Proof proof) {
        this.manners = manners;
        this.proof = proof;
    }

    PanelForm get() {
        PanelForm found = known;
        if (found == null) {
            PanelForm wanted = manners.callouts();
            boolean read = wanted == PanelForm.ALERTS
                    || wanted.write("tip", "x", manners)
                            .filter(markdown -> proof.holds(markdown, SAMPLE))
                            .isPresent();
            found = read ? wanted : PanelForm.ALERTS;
            known = found;
        }
        return found;
    }
}
