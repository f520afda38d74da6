package io.github.docsync.report;

import io.github.docsync.plan.Finding;
import io.github.docsync.report.Style.Colour;
import java.util.List;

/** Findings for people, the grave ones last, where they are seen. */
final class FindingText {
    private FindingText() {}

    /** Paragraphs with headings, each after an empty line; empty without findings. */
    static String of(List<Finding> findings, Style style) {
        StringBuilder text = new StringBuilder();
        append(text, findings, Finding.Effect.WARNING, style.paint(Colour.YELLOW, "To know:"));
        append(text, findings, Finding.Effect.PROTECTS_PAGE, style.paint(Colour.RED, "Held back, to protect it:"));
        append(
                text,
                findings,
                Finding.Effect.PROTECTS_RUN,
                style.paint(Colour.RED, "Refused, to protect what is there:"));
        return text.toString();
    }

    private static void append(StringBuilder text, List<Finding> findings, Finding.Effect effect, String heading) {
        List<Finding> chosen = findings.stream()
                .filter(finding -> finding.kind().effect() == effect)
                .toList();
        if (chosen.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append('\n');
        chosen.forEach(finding -> text.append("  ").append(sentence(finding)).append('\n'));
    }

    /** {@code docs/a.md: what was found; what to do}. */
    static String sentence(Finding finding) {
        String where = finding.path() == null ? "" : finding.path() + ": ";
        return Printable.of(where + finding.problem() + "; " + finding.remedy());
    }
}
