package io.github.docsync.apply;

import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.plan.Placement;
import io.github.docsync.site.MoveTarget;
import io.github.docsync.site.SiteFailure;

/** Moves a page next to a sibling. */
final class Mover {
    private final RunContext run;

    Mover(RunContext run) {
        this.run = run;
    }

    /**
     * Moves it; answers whether it could be, and names it if not.
     *
     * @param then remembers that it has been
     */
    boolean move(Placement placement, String page, String sibling, Runnable then) {
        try {
            MoveTarget.Side side = placement.after() ? MoveTarget.Side.AFTER : MoveTarget.Side.BEFORE;
            run.site().pages().move(page, new MoveTarget(side, sibling));
            then.run();
            return true;
        } catch (SiteFailure e) {
            run.findings()
                    .add(new Finding(
                            Finding.Kind.SKIPPED,
                            placement.page(),
                            page,
                            Observation.of(
                                    Observation.Detail.NOT_PUT_IN_PLACE,
                                    placement.page(),
                                    e.said().orElse("status " + e.statusCode()))));
            return false;
        }
    }
}
