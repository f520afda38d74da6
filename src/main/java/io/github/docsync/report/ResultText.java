package io.github.docsync.report;

import io.github.docsync.apply.Outcome;
import io.github.docsync.apply.Result;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.Style.Colour;
import java.util.List;

/**
 * The end of a run for people: what was not done and why, and how much was, in all. What was done stands in the plan, which
 * people have seen before.
 */
public final class ResultText {
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private ResultText(Style style) {
        this.style = style;
    }

    /** The report, with a line feed at its end. */
    public static String of(Plan plan, Result result, Style style) {
        return new ResultText(style).write(plan, result);
    }

    private String write(Plan plan, Result result) {
        List<Outcome> failed = select(result, Outcome.Failed.class);
        if (!failed.isEmpty()) {
            heading(Colour.RED, "Failed:");
            failed.forEach(outcome -> line("  " + sentence(outcome)));
        }
        List<Outcome> held = select(result, Outcome.Held.class);
        if (!held.isEmpty()) {
            heading(Colour.RED, "Held back, to protect it:");
            held.forEach(outcome -> line("  " + sentence(outcome)));
        }
        List<Outcome> skipped = select(result, Outcome.Skipped.class);
        // Of a run that was stopped the number says enough.
        List<Outcome> dependent = skipped.stream()
                .filter(outcome -> ((Outcome.Skipped) outcome).because() != null)
                .toList();
        if (!dependent.isEmpty()) {
            heading(Colour.YELLOW, "Not tried:");
            dependent.forEach(outcome -> line("  " + sentence(outcome)));
        }
        text.append(FindingText.of(result.findings(), style));
        if (text.length() > 0) {
            line("");
        }
        line(conclusion(plan, result, failed.size(), held.size(), skipped.size()));
        return text.toString();
    }

    private static List<Outcome> select(Result result, Class<? extends Outcome> kind) {
        return result.outcomes().stream()
                .filter(kind::isInstance)
                .map(Outcome.class::cast)
                .toList();
    }

    /** {@code docs/a.md: what happened; what to do}. */
    static String sentence(Outcome outcome) {
        String what;
        if (outcome instanceof Outcome.Failed failed) {
            what = failed.problem() + "; " + failed.remedy();
        } else if (outcome instanceof Outcome.Held held) {
            what = held.problem() + "; " + held.remedy();
        } else if (outcome instanceof Outcome.Skipped skipped) {
            what = skipped.because() == null ? "the run was stopped" : "depends on " + skipped.because();
        } else {
            what = Change.of(outcome.action()).done;
        }
        return Printable.of(outcome.path() + ": " + what);
    }

    private String conclusion(Plan plan, Result result, int failed, int held, int skipped) {
        StringBuilder counts = new StringBuilder(Counts.of(plan, result).done());
        append(counts, failed, "failed");
        append(counts, held, "held back");
        append(counts, skipped, "not tried");
        String verdict;
        if (result.cancelled()) {
            verdict = style.paint(Colour.RED, "Stopped:") + " the next run goes on from here; ";
        } else if (failed + skipped > 0) {
            verdict = style.paint(Colour.RED, "Incomplete:") + " run it again when the cause is fixed; ";
        } else {
            verdict = style.paint(Colour.GREEN, "Done:") + " ";
        }
        return verdict + counts + ".";
    }

    private static void append(StringBuilder counts, int number, String word) {
        if (number > 0) {
            counts.append(", ").append(number).append(' ').append(word);
        }
    }

    private void heading(Colour colour, String heading) {
        line("");
        line(style.paint(colour, heading));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
