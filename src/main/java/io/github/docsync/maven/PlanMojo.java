package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.SavedPlanFile;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says what {@code docsync:sync} would do and why; writes nothing to Confluence. */
@SuppressWarnings("deprecation") // inheritByDefault: children of a parent project must not publish once more
@Mojo(name = "plan", requiresProject = false, aggregator = true, inheritByDefault = false, threadSafe = true)
public final class PlanMojo extends PublishingMojo {
    /** Save the plan here, for {@code docsync:sync} to apply exactly it. */
    @Parameter(property = "docsync.out")
    private @Nullable File out;

    /** Fail where there is something to publish. */
    @Parameter(property = "docsync.failOnChanges", defaultValue = "false")
    private boolean failOnChanges;

    @Override
    ExitStatus run() throws IOException {
        PlanResult planned = DocSync.plan(request(ApplyListener.NONE, new Cancellation()));
        ExitStatus status = reportedPlan(planned);
        Plan plan = planned.plan();
        if (plan != null && out != null) {
            SavedPlanFile.write(plan, out.toPath(), mask());
        }
        log(planned.cost().toString());
        if (failOnChanges && plan != null && plan.hasChanges()) {
            throw new IllegalStateException("there is something to publish, and docsync.failOnChanges is set");
        }
        return status;
    }
}
