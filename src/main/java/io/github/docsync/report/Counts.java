package io.github.docsync.report;

import io.github.docsync.apply.Outcome;
import io.github.docsync.apply.Result;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many pages get which change. */
final class Counts {
    private final Map<Change, Integer> pages = new EnumMap<>(Change.class);
    private final int placements;

    private Counts(int placements) {
        this.placements = placements;
    }

    static Counts of(Plan plan) {
        Counts counts = new Counts(plan.placements().size());
        plan.actions().forEach(counts::add);
        return counts;
    }

    /** Only what was really done. */
    static Counts of(Plan plan, Result result) {
        Counts counts = new Counts(0);
        result.outcomes().stream()
                .filter(outcome -> outcome instanceof Outcome.Done)
                .map(Outcome::action)
                .forEach(counts::add);
        plan.actions().stream()
                .filter(action -> Change.of(action) == Change.NONE || Change.of(action) == Change.ORPHAN)
                .forEach(counts::add);
        return counts;
    }

    private void add(Action action) {
        pages.merge(Change.of(action), 1, Integer::sum);
    }

    int of(Change change) {
        return pages.getOrDefault(change, 0);
    }

    int placements() {
        return placements;
    }

    /** {@code 3 to create, 1 to change, 92 unchanged}. */
    String planned() {
        List<String> parts = new ArrayList<>();
        pages.forEach((change, number) -> parts.add(number + " " + change.planned));
        if (placements > 0) {
            parts.add(placements + " to put in order");
        }
        return parts.isEmpty() ? "no pages" : String.join(", ", parts);
    }

    /** {@code 3 created, 1 changed, 92 unchanged}. */
    String done() {
        List<String> parts = new ArrayList<>();
        pages.forEach((change, number) -> parts.add(number + " " + change.done));
        return parts.isEmpty() ? "no pages" : String.join(", ", parts);
    }
}
