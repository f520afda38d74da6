package io.github.docsync;

import io.github.docsync.apply.Outcome;
import io.github.docsync.apply.Result;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.run.Cost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a run.
 *
 * @param planned what was to be done
 * @param result what was done; null when nothing was tried, because of a mistake or a refusal
 * @param cost what the whole run cost
 * @param phases the plans that were carried out one after the other: of a shard several, else the one that was to be done, if any
 */
public record SyncResult(PlanResult planned, @Nullable Result result, Cost cost, List<Plan> phases) {
    /** The end of a run in one phase. */
    public SyncResult(PlanResult planned, @Nullable Result result, Cost cost) {
        this(planned, result, cost, planned.plan() == null ? List.of() : List.of(planned.plan()));
    }

    public ExitStatus status() {
        if (result == null || planned.plan() == null) {
            return planned.status();
        }
        boolean unrecorded =
                result.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.NOT_RECORDED);
        if (result.cancelled()) {
            return ExitStatus.INTERRUPTED;
        }
        if (result.hasFailures() || unrecorded) {
            return ExitStatus.FAILED;
        }
        boolean held = result.outcomes().stream().anyMatch(outcome -> outcome instanceof Outcome.Held)
                || result.findings().stream().anyMatch(finding -> finding.kind().effect() != Finding.Effect.WARNING);
        if (held || planned.plan().protectsSomething()) {
            return ExitStatus.REFUSED;
        }
        return result.isComplete() ? ExitStatus.IN_STEP : ExitStatus.FAILED;
    }
}
