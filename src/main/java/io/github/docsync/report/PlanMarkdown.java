package io.github.docsync.report;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import java.util.List;

/** A plan as Markdown, for a pull request's comment or a job's summary. */
public final class PlanMarkdown {
    /** A comment holds 65,536 characters on GitHub; this many rows of ordinary length fit well. */
    private static final int MOST_ROWS = 150;

    private PlanMarkdown() {}

    /** The report, with a line feed at its end. The first line is a comment by which a bot finds its own text again. */
    public static String of(Plan plan) {
        StringBuilder text = new StringBuilder();
        Counts counts = Counts.of(plan);
        Plan.Base base = plan.base();
        line(text, marker(base.manifest()));
        line(text, "### docsync: " + (plan.isRefused() ? "refused" : counts.planned()));
        line(text, "");
        line(
                text,
                "Manifest " + code(base.manifest()) + " to " + escape(base.site())
                        + (base.commit() == null
                                ? ""
                                : ", from " + code(PlanText.shorten(base.commit())) + PlanText.uncommitted(base))
                        + ".");
        rows(text, plan);
        bullets(text, "Refused", FindingSection.REFUSED.of(plan.findings()));
        for (FindingSection section : List.of(FindingSection.HELD, FindingSection.MISTAKES, FindingSection.WARNINGS)) {
            bullets(text, section.heading(), section.of(plan.findings()));
        }
        diagnostics(text, plan.diagnostics());
        return text.toString();
    }

    /** Mistakes that stopped planning. */
    public static String ofMistakes(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        line(text, marker(""));
        line(text, "### docsync: " + DiagnosticText.count(diagnostics));
        diagnostics(text, diagnostics);
        return text.toString();
    }

    private static String marker(String manifest) {
        return "<!-- docsync " + manifest.replace("-", "_").replace(">", "") + " -->";
    }

    private static void rows(StringBuilder text, Plan plan) {
        List<Action> shown = plan.actions().stream()
                .filter(action -> Change.of(action) != Change.NONE)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        line(text, "");
        line(text, "| | File | Title | Why |");
        line(text, "|---|---|---|---|");
        shown.stream().limit(MOST_ROWS).forEach(action -> {
            Change change = Change.of(action);
            line(
                    text,
                    "| " + (change == Change.REMOVE ? "−" : change.sign) + " | "
                            + code(action.path().value()) + " | " + escape(action.title()) + " | "
                            + escape(ReasonText.line(action)) + " |");
        });
        if (shown.size() > MOST_ROWS) {
            line(text, "");
            line(text, "… and " + (shown.size() - MOST_ROWS) + " more.");
        }
    }

    static void bullets(StringBuilder text, String heading, List<Finding> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        line(text, "");
        line(text, "**" + heading + "**");
        line(text, "");
        chosen.stream().limit(MOST_ROWS).forEach(finding -> line(text, "- " + escape(FindingText.sentence(finding))));
    }

    private static void diagnostics(StringBuilder text, List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return;
        }
        line(text, "");
        line(text, "**" + DiagnosticText.count(diagnostics) + " in the files**");
        line(text, "");
        DiagnosticGroup.of(diagnostics, false).stream()
                .limit(MOST_ROWS)
                .forEach(group -> line(text, "- " + escape(DiagnosticText.of(group, Style.PLAIN))));
    }

    /** Text that cannot become markup, a mention or a table's cell border. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Printable.of(text).toCharArray()) {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '@' -> escaped.append("&#64;");
                case '|', '*', '_', '`', '[', ']', '\\', '#', '~', '!' ->
                    escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
