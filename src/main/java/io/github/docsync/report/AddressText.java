package io.github.docsync.report;

import io.github.docsync.apply.Outcome;
import io.github.docsync.apply.Result;
import io.github.docsync.plan.Plan;

/** Where people find what was published: the top page, and each page where everything is to be named. */
public final class AddressText {
    private AddressText() {}

    /** The lines, each with a line feed at its end; empty where nothing was published. */
    public static String of(Plan plan, Result result, Style style) {
        StringBuilder text = new StringBuilder();
        if (style.everything()) {
            for (Outcome outcome : result.outcomes()) {
                if (outcome instanceof Outcome.Done done && !done.action().removes()) {
                    text.append("  ")
                            .append(PlanText.name(done.action()))
                            .append("  ")
                            .append(PageAddress.of(plan.base().site(), done.pageId()))
                            .append('\n');
                }
            }
        }
        String top = PageAddress.ofTop(plan, result);
        boolean published = result.outcomes().stream().anyMatch(outcome -> outcome instanceof Outcome.Done);
        if (top != null && published) {
            text.append("Published: ").append(Printable.of(top)).append('\n');
        }
        return text.toString();
    }
}
