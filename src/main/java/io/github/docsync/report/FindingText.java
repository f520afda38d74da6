package io.github.docsync.report;

import io.github.docsync.model.ShortCommit;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import java.util.List;

/** Findings for people, the grave ones last, where they are seen. */
public final class FindingText {
    private FindingText() {}

    /** Paragraphs with headings, each after an empty line; empty without findings. */
    static String of(List<Finding> findings, Style style) {
        StringBuilder text = new StringBuilder();
        for (FindingSection section : FindingSection.values()) {
            List<Finding> chosen = section.of(findings);
            if (!chosen.isEmpty()) {
                text.append('\n')
                        .append(style.paint(section.colour(), section.heading() + ":"))
                        .append('\n');
                chosen.forEach(
                        finding -> text.append("  ").append(sentence(finding)).append('\n'));
            }
        }
        return text.toString();
    }

    /** {@code docs/a.md: what was found; what to do}. */
    static String sentence(Finding finding) {
        String where = finding.path() == null ? "" : finding.path() + ": ";
        return Printable.of(where + message(finding));
    }

    /** {@code what was found; what to do}. */
    static String message(Finding finding) {
        return problem(finding) + "; " + remedy(finding);
    }

    /** What was found, without a closing full stop. */
    public static String problem(Finding finding) {
        return problem(finding.observation());
    }

    /** What was found, after the title of the page where that is known. */
    static String problem(Observation observation) {
        String what = ObservationText.of(observation).problem();
        return observation.title() == null ? what : "'" + observation.title() + "' " + what;
    }

    /** What to do, without a closing full stop. */
    public static String remedy(Finding finding) {
        Finding.InGit pulled = finding.pulled();
        return pulled == null
                ? ObservationText.of(finding.observation()).remedy(finding.kind())
                : "pulled at v" + pulled.version() + " as " + ShortCommit.of(pulled.commit())
                        + "; merge that with its message, or run with '--drift overwrite --only " + finding.path()
                        + "' to put Git's back";
    }
}
