package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.SyncRequest;
import io.github.docsync.answer.ResultJson;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.DiffText;
import io.github.docsync.report.SavedPlanFile;
import io.github.docsync.report.Style;
import java.io.File;
import java.io.IOException;
import java.util.Map;
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

    /** Show what would change in each page: in its text with {@code text}, in its markup with {@code storage}. */
    @Parameter(property = "docsync.diff")
    private @Nullable String diff;

    /** Fail where there is something to publish. */
    @Parameter(property = "docsync.failOnChanges", defaultValue = "false")
    private boolean failOnChanges;

    @Override
    ExitStatus run(JsonFile answer, SyncRequest.Environment environment) throws IOException {
        if (isSharded() && out != null) {
            throw new IllegalArgumentException(
                    "docsync.shard and docsync.out cannot be combined; leave out one of them");
        }
        PlanResult planned = DocSync.plan(request(environment, ApplyListener.NONE, new Cancellation()));
        Plan plan = planned.plan();
        DiffText.Form form = chosen(DiffText.Form.class, "docsync.diff", diff);
        Map<String, String> diffs = plan == null || form == null ? Map.of() : DiffText.of(plan, planned.bodies(), form);
        answer.answer().document(ResultJson.of(planned, diffs), planned.status());
        report(planned);
        log(DiffText.text(diffs, Style.PLAIN));
        if (plan != null && out != null) {
            SavedPlanFile.write(plan, out.toPath(), mask());
        }
        log(planned.cost().toString());
        check(planned);
        if (failOnChanges && plan != null && plan.hasChanges()) {
            throw new IllegalStateException("there is something to publish, and docsync.failOnChanges is set");
        }
        return planned.status();
    }
}
