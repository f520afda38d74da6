package io.github.docsync.cli;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PullRequest;
import io.github.docsync.Pulled;
import io.github.docsync.answer.ResultJson;
import io.github.docsync.cli.command.Console;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.model.WholeFile;
import io.github.docsync.pull.PullOptions;
import io.github.docsync.pull.PullResult;
import io.github.docsync.report.PlanMarkdown;
import io.github.docsync.report.PullJson;
import io.github.docsync.report.PullMarkdown;
import io.github.docsync.report.PullText;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The way back: what people did in Confluence, as a branch to review. */
@Command(
        name = "pull",
        footer = {
            "%nExamples:",
            "  docsync pull",
            "  docsync pull --dry-run",
            "  docsync pull --labels --tasks --adopt --removals"
        },
        description = "Bring what people did in Confluence to a branch, for review. Writes nothing to Confluence.")
final class PullCommand extends DocsyncCommand {
    @Option(
            names = "--branch",
            paramLabel = "NAME",
            defaultValue = PullOptions.DEFAULT_BRANCH,
            description = "The branch that gets the commits. Default: ${DEFAULT-VALUE}.")
    private String branch = PullOptions.DEFAULT_BRANCH;

    @Option(
            names = "--only",
            paramLabel = "GLOB",
            description = "Look only at the files that match, relative to the manifest's folder.")
    private @Nullable String only;

    @Option(names = "--dry-run", description = "Print the report and the diff; write nothing at all.")
    private boolean dryRun;

    @Option(names = "--labels", description = "Take over labels that people added or removed.")
    private boolean labels;

    @Option(names = "--tasks", description = "Take over boxes that readers ticked.")
    private boolean tasks;

    @Option(names = "--adopt", description = "Make files of the pages that people created below managed ones.")
    private boolean adopt;

    @Option(names = "--removals", description = "Remove the files of pages that people put into the trash.")
    private boolean removals;

    @Option(
            names = "--comments",
            paramLabel = "FILE",
            description = "Write the open comment threads to this file as JSON, each with the line it is about.")
    private @Nullable Path comments;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Add the report as Markdown to this file, such as $GITHUB_STEP_SUMMARY.")
    private @Nullable Path summary;

    @Option(names = "--detailed-exitcode", description = "Exit with 4 when the branch holds something to review.")
    private boolean detailedExitCode;

    @Option(
            names = "--local",
            description = "Use a Confluence on this machine, with its data in .docsync, instead of a real one.")
    private boolean local;

    @Override
    protected ExitStatus run() throws IOException {
        SyncOptions choices = new SyncOptions();
        choices.only = only;
        choices.local = local;
        PullOptions options = new PullOptions(branch, dryRun, labels, tasks, adopt, removals, comments != null);
        try (Progress progress = Progress.on(console());
                Session session = Session.open(this, choices, progress)) {
            Pulled pulled = DocSync.pull(new PullRequest(session.request(), options));
            progress.close();
            PullResult result = pulled.result();
            ExitStatus status = pulled.status();
            if (status == ExitStatus.IN_STEP && detailedExitCode && result != null && result.toReview()) {
                status = ExitStatus.CHANGES;
            }
            Console console = console();
            console.diagnostics(pulled.diagnostics());
            if (summary != null) {
                WholeFile.append(terminal().resolve(summary), terminal().mask().mask(markdown(pulled)));
            }
            answer().document(ResultJson.of(pulled), status);
            if (result == null) {
                console.stopped(pulled.diagnostics());
                return status;
            }
            if (comments != null) {
                WholeFile.write(
                        terminal().resolve(comments), terminal().mask().mask(PullJson.commentsFile(result.comments())));
            }
            console.findings(result.findings());
            if (!options().json()) {
                console.result(PullText.of(result, dryRun, console.style()));
            }
            console.cost(pulled.cost());
            return status;
        }
    }

    private String markdown(Pulled pulled) {
        PullResult result = pulled.result();
        return result == null ? PlanMarkdown.ofMistakes(pulled.diagnostics()) : PullMarkdown.of(result, dryRun);
    }
}
