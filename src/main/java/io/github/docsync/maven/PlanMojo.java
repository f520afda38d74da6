package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.report.PlanText;
import io.github.docsync.report.Style;
import org.apache.maven.plugins.annotations.Mojo;

/** Says what {@code docsync:sync} would do and why; writes nothing to Confluence. */
@SuppressWarnings("deprecation") // inheritByDefault: children of a parent project must not publish once more
@Mojo(name = "plan", requiresProject = false, aggregator = true, inheritByDefault = false, threadSafe = true)
public final class PlanMojo extends PublishingMojo {
    @Override
    ExitStatus run() {
        PlanResult planned = DocSync.plan(request(ApplyListener.NONE, new Cancellation()));
        log(planned.diagnostics());
        if (planned.plan() != null) {
            log(PlanText.of(planned.plan(), Style.PLAIN));
        }
        log(planned.cost().toString());
        return planned.status();
    }
}
