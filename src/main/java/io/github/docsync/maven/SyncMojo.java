package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.Interruption;
import io.github.docsync.PlanResult;
import io.github.docsync.SyncResult;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.AddressText;
import io.github.docsync.report.PlanText;
import io.github.docsync.report.ResultText;
import io.github.docsync.report.Style;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

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
    @Override
    ExitStatus run() {
        Cancellation cancellation = new Cancellation();
        try (Interruption interruption = Interruption.of(cancellation)) {
            SyncResult synced = DocSync.sync(request(ApplyListener.NONE, cancellation));
            PlanResult planned = synced.planned();
            Plan plan = planned.plan();
            log(planned.diagnostics());
            if (plan != null) {
                log(PlanText.of(plan, Style.PLAIN));
            }
            if (plan != null && synced.result() != null) {
                log(AddressText.of(plan, synced.result(), Style.PLAIN));
                log(ResultText.of(plan, synced.result(), Style.PLAIN));
            }
            log(synced.cost().toString());
            return synced.status();
        }
    }
}
