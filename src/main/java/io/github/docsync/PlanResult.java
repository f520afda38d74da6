package io.github.docsync;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.PlanMarkdown;
import io.github.docsync.run.Cost;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end of planning.
 *
 * @param diagnostics every mistake and warning in the input
 * @param plan what would be done; null when a mistake of the manifest, or a strict run, stopped it before any request was sent
 * @param cost what reading cost
 * @param bodies what Confluence holds now of the pages whose bodies were read, by page id
 */
public record PlanResult(
        List<Diagnostic> diagnostics, @Nullable Plan plan, Cost cost, Map<String, String> bodies) {
    PlanResult(List<Diagnostic> diagnostics, @Nullable Plan plan, Cost cost) {
        this(diagnostics, plan, cost, Map.of());
    }

    /** A plan that was made earlier; reading it cost nothing. */
    public static PlanResult of(Plan saved) {
        return new PlanResult(saved.diagnostics(), saved, new Cost(0, 0, 0, 0, Duration.ZERO));
    }

    /** The plan, or the mistakes that kept it from being made, as Markdown for a job's summary or a comment. */
    public String markdown() {
        return plan == null ? PlanMarkdown.ofMistakes(diagnostics) : PlanMarkdown.of(plan);
    }

    public ExitStatus status() {
        if (plan == null) {
            return ExitStatus.BAD_INPUT;
        }
        return plan.protectsSomething() ? ExitStatus.REFUSED : ExitStatus.IN_STEP;
    }
}
