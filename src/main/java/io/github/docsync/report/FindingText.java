package io.github.docsync.report;

import io.github.docsync.plan.Finding;
import java.util.List;

/** Findings for people, the grave ones last, where they are seen. */
final class FindingText {
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
        return Printable.of(where + finding.problem() + "; " + finding.remedy());
    }
}
