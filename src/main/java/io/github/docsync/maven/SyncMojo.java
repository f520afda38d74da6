package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.SyncRequest;
import io.github.docsync.SyncResult;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.AddressText;
import io.github.docsync.report.ResultText;
import io.github.docsync.report.SavedPlanFile;
import io.github.docsync.report.Style;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Publishes what changed: plans, then applies the plan. */
@SuppressWarnings("deprecation") // inheritByDefault: children of a parent project must not publish once more
@Mojo(
        name = "sync",
        defaultPhase = LifecyclePhase.DEPLOY,
        requiresProject = false,
        aggregator = true,
        inheritByDefault = false,
        threadSafe = true)
public final class SyncMojo extends PublishingMojo {
    /** Apply exactly this plan, saved with {@code docsync:plan}; refuse if Confluence has changed since. */
    @Parameter(property = "docsync.plan")
    private @Nullable File saved;

    /** Stop after the plan; nothing is written to Confluence. */
    @Parameter(property = "docsync.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    ExitStatus run() throws IOException {
        Cancellation cancellation = new Cancellation();
        try (Interruption interruption = Interruption.of(cancellation)) {
            SyncRequest request = request(ApplyListener.NONE, cancellation);
            if (dryRun) {
                PlanResult planned = DocSync.plan(request);
                log(planned.cost().toString());
                return reportedPlan(planned);
            }
            SyncResult synced =
                    saved == null ? DocSync.sync(request) : DocSync.apply(request, SavedPlanFile.read(saved.toPath()));
            PlanResult planned = synced.planned();
            Plan plan = planned.plan();
            reportedPlan(planned);
            if (plan != null && synced.result() != null) {
                log(AddressText.of(plan, synced.result(), Style.PLAIN));
                log(ResultText.of(plan, synced.result(), Style.PLAIN));
            }
            log(synced.cost().toString());
            return synced.status();
        }
    }
}
