package io.github.docsync.cli;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.SyncResult;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.SavedPlanFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: plans, then applies. */
@Command(
        name = "sync",
        footer = {
            "%nExamples:",
            "  docsync sync",
            "  docsync sync --local",
            "  docsync sync --dry-run",
            "  docsync sync --plan plan.json",
            "  docsync sync --drift overwrite --only docs/guide.md"
        },
        description = "Publish what changed: plan, then apply the plan.")
final class SyncCommand extends DocsyncCommand {
    private static final String WHERE_TO_LOOK =
            "the pages are in the Confluence on this machine; view them with 'docsync preview%s'";

    @Mixin
    private SyncOptions choices = new SyncOptions();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Apply exactly this plan, saved with plan --out; refuse if Confluence has changed since.")
    private @Nullable Path plan;

    @Option(names = "--dry-run", description = "Stop after the plan; nothing is written to Confluence.")
    private boolean dryRun;

    @Override
    protected ExitStatus run() throws IOException {
        choices.check();
        if (plan != null && choices.choosesWhatToPublish()) {
            throw new UsageException(
                    "--plan applies a saved plan as it is; leave out --ref, --only, --shard, --drift and --orphans, or plan anew");
        }
        Plan saved = plan == null ? null : saved(terminal().resolve(plan));
        Cancellation cancellation = new Cancellation();
        SyncReport report =
                SyncReport.of(console(), options().json(), !choices.local, () -> stop().writing(cancellation));
        try (report;
                Session session = Session.open(this, choices, report.listener(), cancellation, report::asked)) {
            SyncResult synced = dryRun ? rehearse(session, saved) : publish(session, saved);
            choices.summarise(synced.planned(), terminal());
            ExitStatus status = report.ended(synced);
            if (choices.local && status != ExitStatus.BAD_INPUT) {
                console().progress(WHERE_TO_LOOK.formatted(fileOption()));
            }
            return status;
        }
    }

    private static Plan saved(Path file) throws IOException {
        try {
            return SavedPlanFile.read(file);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** The option that leads another command to the same manifest. */
    private String fileOption() {
        return options().file() == null ? "" : " -f " + options().file();
    }

    private static SyncResult publish(Session session, @Nullable Plan saved) {
        return saved == null ? DocSync.sync(session.request()) : DocSync.apply(session.request(), saved);
    }

    private static SyncResult rehearse(Session session, @Nullable Plan saved) {
        PlanResult planned = saved == null ? DocSync.plan(session.request()) : PlanResult.of(saved);
        return new SyncResult(planned, null, planned.cost());
    }
}
