package io.github.docsync.report;

import io.github.docsync.pull.PullResult;
import io.github.docsync.pull.PulledPage;
import java.util.List;
import java.util.Locale;

/** What was pulled as Markdown, for a pull request or a job's summary. */
public final class PullMarkdown {
    /** A pull request's text holds 65,536 characters on GitHub; this many rows of ordinary length fit well. */
    private static final int MOST_ROWS = 100;

    private PullMarkdown() {}

    /** The report, with a line feed at its end. */
    public static String of(PullResult result, boolean dryRun) {
        String text = PullText.conclusion(result, dryRun);
        StringBuilder report = new StringBuilder("### docsync pull: ")
                .append(text.substring(0, 1).toLowerCase(Locale.ROOT))
                .append(PlanMarkdown.escape(text.substring(1)))
                .append('\n');
        rows(report, result.pages());
        others(report, "Created in Confluence", result.created(), "--adopt takes it over");
        others(report, "Put away in Confluence", result.removed(), "the file stays without --removals");
        for (FindingSection section : FindingSection.values()) {
            PlanMarkdown.bullets(report, section.heading(), section.of(result.findings()));
        }
        return report.toString();
    }

    private static void rows(StringBuilder report, List<PulledPage> pages) {
        if (pages.isEmpty()) {
            return;
        }
        report.append("\n| Result | File | Title | What | Who |\n|---|---|---|---|---|\n");
        for (PulledPage page : pages.subList(0, Math.min(MOST_ROWS, pages.size()))) {
            String more = (page.reason() == null ? "" : ": " + page.reason())
                    + (page.conflictBranch() == null ? "" : "; merge " + page.conflictBranch())
                    + (page.lost().isEmpty() ? "" : "; lost: " + String.join(", ", page.lost()));
            report.append("| ")
                    .append(PlanMarkdown.escape(page.verdict().word() + more))
                    .append(" | ")
                    .append(PlanMarkdown.code(page.path().value()))
                    .append(" | ")
                    .append(PlanMarkdown.escape(page.title()))
                    .append(" | ")
                    .append(PlanMarkdown.escape(String.join(", ", page.parts())))
                    .append(" | ")
                    .append(PlanMarkdown.escape(String.join(", ", page.authors())))
                    .append(" |\n");
        }
        if (pages.size() > MOST_ROWS) {
            report.append("\n… and ").append(pages.size() - MOST_ROWS).append(" more.\n");
        }
    }

    private static void others(
            StringBuilder report, String heading, List<PullResult.OtherPage> pages, String notTaken) {
        if (pages.isEmpty()) {
            return;
        }
        report.append("\n**").append(heading).append("**\n\n");
        for (PullResult.OtherPage page : pages.subList(0, Math.min(MOST_ROWS, pages.size()))) {
            report.append("- ").append(PlanMarkdown.escape(page.title()));
            if (page.path() != null) {
                report.append(", ").append(PlanMarkdown.code(page.path().value()));
            }
            report.append(page.taken() ? "" : "; " + notTaken).append('\n');
        }
        if (pages.size() > MOST_ROWS) {
            report.append("\n… and ").append(pages.size() - MOST_ROWS).append(" more.\n");
        }
    }
}
