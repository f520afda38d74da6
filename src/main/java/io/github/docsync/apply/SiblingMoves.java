package io.github.docsync.apply;

import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Placement;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.RecordedState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Moves pages to their places among their siblings once all are written, but for {@link EarlyMoves}, and remembers where each now stands.
 * Under one parent one move comes after the other: each is next to a sibling that has to be in its place, and Confluence refuses changes of
 * one place that come together.
 */
final class SiblingMoves {
    /** Is no place that could be wanted, so that the next run sees that the page is not in its own. */
    private static final String NOWHERE = "";

    private final RunContext run;
    private final RunRows rows;
    private final Predicate<DocPath> settled;
    private final PageStateWriter states;
    private final Mover mover;

    /** @param settled whether a page is what it is to be after this run */
    SiblingMoves(RunContext run, RunRows rows, Predicate<DocPath> settled) {
        this.run = run;
        this.rows = rows;
        this.settled = settled;
        this.states = new PageStateWriter(run);
        this.mover = new Mover(run);
    }

    void carryOut(List<Placement> placements, int concurrency, Cancellation cancellation) {
        TaskGraph<Placement> moves = new TaskGraph<>();
        Map<String, Placement> lastUnder = new HashMap<>();
        for (Placement placement : placements) {
            moves.add(placement);
            Placement before = lastUnder.put(parent(placement), placement);
            if (before != null) {
                moves.tie(before, placement, TaskGraph.Wait.FOLLOWS);
            }
        }
        moves.run(
                concurrency,
                cancellation,
                placement -> {
                    carryOut(placement);
                    return true;
                },
                (notMoved, because) -> {});
    }

    /** What the sibling hangs under; those whose parent is not known count as siblings of each other. */
    private String parent(Placement placement) {
        String sibling = run.ids().get(placement.sibling());
        return sibling == null
                ? NOWHERE
                : rows.find(sibling).map(row -> row.state().parentId()).orElse(NOWHERE);
    }

    private void carryOut(Placement placement) {
        String page = run.ids().get(placement.page());
        String sibling = run.ids().get(placement.sibling());
        if (page == null || sibling == null) {
            return;
        }
        // A page that could not be written may hang elsewhere, and a move next to a sibling is a move under its parent.
        boolean moved = settled.test(placement.page())
                && settled.test(placement.sibling())
                && mover.move(placement, page, sibling, () -> remember(page, placement.order()));
        if (!moved) {
            forget(placement, page);
        }
    }

    private void remember(String page, @Nullable String order) {
        RecordedState row = rows.find(page).orElse(null);
        if (order != null && row != null && !order.equals(row.state().desired().order())) {
            rows.put(states.ordered(row, order));
        }
    }

    /** A page that was in its place until a sibling came would else never be moved. */
    private void forget(Placement placement, String page) {
        try {
            remember(page, placement.order() == null ? null : NOWHERE);
        } catch (SiteFailure e) {
            // The order of the sibling that came tells the next run the same.
            return;
        }
    }
}
