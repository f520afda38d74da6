package io.github.docsync.plan;

import io.github.docsync.source.Ancestry;
import java.util.ArrayList;
import java.util.List;

/** Refuses to go back: the commit last published must be an ancestor of the one to publish. */
final class CommitGuard {
    private final PlanInput input;

    CommitGuard(PlanInput input) {
        this.input = input;
    }

    /** The plan, refused where it would go back. */
    Plan guarded(Plan plan) {
        String published = input.actual().index().head().commit();
        if (input.context().force() || published == null || input.commit() == null) {
            return plan;
        }
        Ancestry ancestry = input.lineage().published();
        if (ancestry == Ancestry.SAME || ancestry == Ancestry.ANCESTOR) {
            return plan;
        }
        List<Finding> more = new ArrayList<>(plan.findings());
        more.add(Finding.ofRun(
                Finding.Kind.STALE_COMMIT,
                ancestry == Ancestry.UNKNOWN
                        ? Observation.Detail.PUBLISHED_COMMIT_UNKNOWN
                        : Observation.Detail.PUBLISHED_COMMIT_NOT_ANCESTOR,
                published,
                input.commit()));
        return new Plan(plan.base(), plan.actions(), plan.placements(), more, plan.diagnostics());
    }
}
