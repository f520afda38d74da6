package io.github.docsync.apply;

import io.github.docsync.plan.Finding;
import java.util.List;

/**
 * What a run did.
 *
 * @param outcomes one for each action that writes, in the plan's order
 * @param findings what came to light while applying
 * @param cancelled whether the run was told to stop
 * @param lastShard whether this run published a shard and all others have been published
 */
public record Result(List<Outcome> outcomes, List<Finding> findings, boolean cancelled, boolean lastShard) {
    /** What a whole run did. */
    public Result(List<Outcome> outcomes, List<Finding> findings, boolean cancelled) {
        this(outcomes, findings, cancelled, false);
    }

    /** Whether everything that the plan wanted is done. */
    public boolean isComplete() {
        return !cancelled && outcomes.stream().allMatch(outcome -> outcome instanceof Outcome.Done);
    }

    public boolean hasFailures() {
        return outcomes.stream().anyMatch(outcome -> outcome instanceof Outcome.Failed);
    }
}
