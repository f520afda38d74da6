package io.github.docsync.report;

import io.github.docsync.pull.PullResult;
import io.github.docsync.pull.PulledPage;
import io.github.docsync.pull.Verdict;
import io.github.docsync.report.Style.Colour;
import java.util.ArrayList;
import java.util.List;

/** What was pulled, for people: one line a page. */
public final class PullText {
    private static final int SHORT = 7;

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private PullText(Style style) {
        this.style = style;
    }

    /** The report, with a line feed at its end. */
    public static String of(PullResult result, boolean dryRun, Style style) {
        return new PullText(style).write(result, dryRun);
    }

    private String write(PullResult result, boolean dryRun) {
        result.pages().forEach(this::page);
        result.created()
                .forEach(page -> other(
                        "+",
                        page,
                        page.taken() ? "created in Confluence" : "created in Confluence; --adopt takes it over"));
        result.removed()
                .forEach(page -> other(
                        "-",
                        page,
                        page.taken()
                                ? "put away in Confluence"
                                : "put away in Confluence; the file stays without --removals"));
        text.append(FindingText.of(result.findings(), style));
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(conclusion(result, dryRun)).append('\n');
        if (dryRun && !result.diff().isEmpty()) {
            text.append('\n').append(result.diff());
        }
        return text.toString();
    }

    private void page(PulledPage page) {
        text.append(sign(page.verdict()))
                .append(' ')
                .append(Printable.of(page.path().value()))
                .append("  '")
                .append(Printable.of(page.title()))
                .append("'  ")
                .append(String.join(", ", page.parts()))
                .append("  ")
                .append(Printable.of(String.join(", ", page.authors())))
                .append("  version ")
                .append(page.fromVersion())
                .append(" → ")
                .append(page.toVersion())
                .append("  ")
                .append(page.verdict().word());
        if (page.reason() != null) {
            text.append(": ").append(Printable.of(page.reason()));
        }
        if (page.conflictBranch() != null) {
            text.append("; merge ").append(page.conflictBranch());
        }
        text.append('\n');
        page.lost()
                .forEach(lost ->
                        text.append("    lost: ").append(Printable.of(lost)).append('\n'));
    }

    private String sign(Verdict verdict) {
        return switch (verdict) {
            case EXACT -> style.paint(Colour.GREEN, "~");
            case LOSSY -> style.paint(Colour.YELLOW, "~");
            case CONFLICT, REFUSED -> style.paint(Colour.RED, "!");
        };
    }

    private void other(String sign, PullResult.OtherPage page, String what) {
        text.append(sign).append(' ');
        if (page.path() != null) {
            text.append(Printable.of(page.path().value())).append("  ");
        }
        text.append("'")
                .append(Printable.of(page.title()))
                .append("'  ")
                .append(what)
                .append('\n');
    }

    /** Where the changes are, as one sentence. */
    static String conclusion(PullResult result, boolean dryRun) {
        List<String> taken = new ArrayList<>();
        count(
                taken,
                result.pages().stream().filter(page -> page.verdict().isTaken()).count(),
                "");
        count(
                taken,
                result.created().stream().filter(PullResult.OtherPage::taken).count(),
                " created");
        count(
                taken,
                result.removed().stream().filter(PullResult.OtherPage::taken).count(),
                " removed");
        long left = result.pages().stream()
                .filter(page -> !page.verdict().isTaken())
                .count();
        String leftOut = left == 0 ? "" : " " + (left == 1 ? "1 page is" : left + " pages are") + " left out.";
        if (taken.isEmpty()) {
            String nothing = left == 0 ? "Nothing to pull" : "Nothing was pulled";
            return (result.toReview()
                            ? nothing.replace("Nothing", "Nothing new") + "; " + result.branch() + " waits for review."
                            : nothing + ".")
                    + leftOut;
        }
        String pages = String.join(", ", taken);
        if (dryRun) {
            return pages + " would go to " + result.branch() + "." + leftOut;
        }
        String head = String.valueOf(result.head());
        return pages + " on " + result.branch() + " (" + head.substring(0, Math.min(SHORT, head.length())) + ")."
                + leftOut
                + " Look at the changes with: git diff HEAD..." + result.branch();
    }

    private static void count(List<String> counts, long number, String what) {
        if (number > 0) {
            String unit = counts.isEmpty() ? (number == 1 ? " page" : " pages") : "";
            counts.add(number + unit + what);
        }
    }
}
