package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.SyncRequest;
import io.github.docsync.SyncResult;
import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.answer.ResultJson;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.apply.Result;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.AddressText;
import io.github.docsync.report.ResultText;
import io.github.docsync.report.RunEvents;
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
    boolean answersWithEvents() {
        return true;
    }

    @Override
    ExitStatus run(JsonFile answer, SyncRequest.Environment environment) throws IOException {
        Cancellation cancellation = new Cancellation();
        JsonAnswer events = answer.answer();
        try (Interruption interruption = Interruption.of(cancellation)) {
            SyncRequest request = request(environment, new EventListener(events), cancellation);
            SyncResult synced = dryRun ? rehearsed(request) : published(request);
            PlanResult planned = synced.planned();
            Plan plan = planned.plan();
            Result result = synced.result();
            report(planned);
            if (plan != null && result == null) {
                events.event(RunEvents.planned(plan));
            }
            if (plan != null && result != null) {
                events.event(RunEvents.finished(result));
                if (!isLocal()) {
                    log(AddressText.of(plan, result, Style.PLAIN));
                }
                log(ResultText.of(plan, result, Style.PLAIN));
            }
            events.exit(ResultJson.of(synced), synced.status());
            log(synced.cost().toString());
            if (plan != null && isLocal()) {
                getLog().info("The pages are in the Confluence on this machine; view them with docsync:preview");
            }
            check(planned);
            return synced.status();
        }
    }

    private SyncResult published(SyncRequest request) throws IOException {
        return saved == null ? DocSync.sync(request) : DocSync.apply(request, SavedPlanFile.read(saved.toPath()));
    }

    private SyncResult rehearsed(SyncRequest request) throws IOException {
        PlanResult planned = saved == null ? DocSync.plan(request) : PlanResult.of(SavedPlanFile.read(saved.toPath()));
        return new SyncResult(planned, null, planned.cost());
    }
}
