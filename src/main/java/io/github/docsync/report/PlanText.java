package io.github.docsync.report;

import io.github.docsync.model.ShortCommit;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Placement;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.Style.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan for people: what would happen to which page, why, and how much in all. */
public final class PlanText {
    /** Paths are set in a column, which a few long ones must not widen. */
    private static final int WIDEST_COLUMN = 48;

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private PlanText(Style style) {
        this.style = style;
    }

    /** The report, with a line feed at its end. */
    public static String of(Plan plan, Style style) {
        return new PlanText(style).write(plan, List.of(), List.of());
    }

    /**
     * The same without what a report before has already said of pages that are still held back.
     *
     * @param before the plan of that report; null where this is the first
     */
    public static String since(@Nullable Plan before, Plan plan, Style style) {
        return before == null ? of(plan, style) : new PlanText(style).write(plan, before.actions(), before.findings());
    }

    private String write(Plan plan, List<Action> saidActions, List<Finding> saidFindings) {
        line(heading(plan));
        List<Action> shown = plan.actions().stream()
                .filter(action -> style.everything() || Change.of(action) != Change.NONE)
                .filter(action -> action.sends() || !saidActions.contains(action))
                .toList();
        int column = shown.stream()
                .mapToInt(action -> name(action).length())
                .filter(width -> width <= WIDEST_COLUMN)
                .max()
                .orElse(0);
        if (!shown.isEmpty() || !plan.placements().isEmpty()) {
            line("");
        }
        shown.forEach(action -> line(row(action, column)));
        for (Placement placement : plan.placements()) {
            line("  " + style.paint(Colour.CYAN, "↕") + " "
                    + Printable.of(placement.page().value()) + " goes "
                    + (placement.after() ? "after " : "before ")
                    + Printable.of(placement.sibling().value()));
        }
        // The rows say what is wrong in files, and the lines of the diagnostics what to do.
        text.append(FindingText.of(
                plan.findings().stream()
                        .filter(finding -> finding.kind() != Finding.Kind.FILE_MISTAKE)
                        .filter(finding -> !saidFindings.contains(finding))
                        .toList(),
                style));
        line("");
        line(conclusion(plan));
        return text.toString();
    }

    private String heading(Plan plan) {
        Plan.Base base = plan.base();
        StringBuilder heading = new StringBuilder(style.paint(Colour.BOLD, Printable.of(base.manifest())));
        heading.append(" → ").append(Printable.of(base.site()));
        if (base.commit() != null) {
            heading.append(", from ").append(shorten(base.commit())).append(uncommitted(base));
        }
        if (base.publishedCommit() != null && !base.publishedCommit().equals(base.commit())) {
            heading.append(", last published ").append(shorten(base.publishedCommit()));
        }
        if (base.partial()) {
            heading.append(" (a part of the manifest only)");
        }
        return heading.toString();
    }

    /** What is published is not what the commit holds. */
    static String uncommitted(Plan.Base base) {
        return base.uncommitted() ? " + uncommitted" : "";
    }

    private String row(Action action, int column) {
        Change change = Change.of(action);
        String name = name(action);
        String spaces = " ".repeat(Math.max(0, column - name.length()));
        return "  " + style.paint(change.colour, change.sign) + " " + name + spaces + "  \""
                + Printable.of(action.title()) + "\": " + Printable.of(ReasonText.line(action));
    }

    static String name(Action action) {
        return Printable.of(action.path().value());
    }

    private String conclusion(Plan plan) {
        Counts counts = Counts.of(plan);
        if (plan.isRefused()) {
            return style.paint(Colour.RED, "Refused:") + " nothing of this plan will be done (" + counts.planned()
                    + ").";
        }
        boolean held = plan.findings().stream().anyMatch(f -> f.kind().effect() == Finding.Effect.PROTECTS_PAGE);
        if (!plan.hasChanges() && !held) {
            return style.paint(Colour.GREEN, "In step:") + " there is nothing to publish (" + counts.planned() + ").";
        }
        return style.paint(Colour.BOLD, "Plan:") + " " + counts.planned() + ".";
    }

    static String shorten(String commit) {
        return Printable.of(ShortCommit.of(commit));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
