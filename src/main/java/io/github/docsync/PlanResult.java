package io.github.docsync;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of planning.
 *
 * @param diagnostics every mistake and warning in the input
 * @param plan what would be done; null when a mistake in the input stopped it before any request was sent
 * @param cost what reading cost
 */
public record PlanResult(
        List<Diagnostic> diagnostics, @Nullable Plan plan, Cost cost) {
    public ExitStatus status() {
        if (plan == null) {
            return ExitStatus.BAD_INPUT;
        }
        return plan.protectsSomething() ? ExitStatus.REFUSED : ExitStatus.IN_STEP;
    }
}
