package io.github.docsync.cli;

import io.github.docsync.PlanResult;
import io.github.docsync.model.SecretMask;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.PlanMarkdown;
import java.nio.file.Path;

/** Adds a plan as Markdown to a file in which other steps of a job may have written before. */
final class Summary {
    private Summary() {}

    static void append(Path file, PlanResult planned, SecretMask mask) {
        Plan plan = planned.plan();
        String markdown = plan == null ? PlanMarkdown.ofMistakes(planned.diagnostics()) : PlanMarkdown.of(plan);
        WholeFile.append(file, mask.mask(markdown));
    }
}
