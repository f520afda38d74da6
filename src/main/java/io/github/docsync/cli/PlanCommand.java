package io.github.docsync.cli;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.answer.ResultJson;
import io.github.docsync.cli.command.Console;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.DiffText;
import io.github.docsync.report.PlanText;
import io.github.docsync.report.SavedPlanFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what {@code sync} would do, and writes nothing to Confluence. */
@Command(
        name = "plan",
        footer = {
            "%nExamples:",
            "  docsync plan",
            "  docsync plan --diff --only \"docs/api/**\"",
            "  docsync plan --ref v1.2.0",
            "  docsync plan --out plan.json",
            "  docsync --json plan --detailed-exitcode"
        },
        description = "Say what sync would do and why. Writes nothing to Confluence.")
final class PlanCommand extends DocsyncCommand {
    @Mixin
    private SyncOptions choices = new SyncOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Save the plan, for sync --plan to apply exactly it.")
    private @Nullable Path out;

    @Option(
            names = "--diff",
            arity = "0..1",
            fallbackValue = "text",
            paramLabel = "text|storage",
            description = "Show what would change in each page's text, or with =storage in its markup.")
    private DiffText.@Nullable Form diff;

    @Option(names = "--detailed-exitcode", description = "Exit with 4 when there are changes.")
    private boolean detailedExitCode;

    @Override
    protected ExitStatus run() throws IOException {
        choices.check();
        if (choices.shard() != null && out != null) {
            throw new UsageException("--shard and --out cannot be combined; leave out one of them");
        }
        try (Progress progress = Progress.on(console());
                Session session = Session.open(this, choices, progress)) {
            PlanResult planned = DocSync.plan(session.request());
            progress.close();
            Plan plan = planned.plan();
            ExitStatus status = planned.status();
            if (status == ExitStatus.IN_STEP && detailedExitCode && plan != null && plan.hasChanges()) {
                status = ExitStatus.CHANGES;
            }
            Console console = console();
            console.diagnostics(planned.diagnostics());
            choices.summarise(planned, terminal());
            if (plan == null) {
                answer().document(ResultJson.of(planned, Map.of()), status);
                console.stopped(planned.diagnostics());
                return status;
            }
            console.findings(plan.findings());
            if (out != null) {
                Path file = terminal().resolve(out);
                SavedPlanFile.write(plan, file, terminal().mask());
                console.progress("saved the plan; apply it with: docsync sync --plan " + out);
            }
            Map<String, String> diffs = diff == null ? Map.of() : DiffText.of(plan, planned.bodies(), diff);
            if (options().json()) {
                answer().document(ResultJson.of(planned, diffs), status);
            } else {
                console.result(PlanText.of(plan, console.style()) + DiffText.text(diffs, console.style()));
            }
            console.cost(planned.cost());
            return status;
        }
    }
}
