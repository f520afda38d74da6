package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PullRequest;
import io.github.docsync.Pulled;
import io.github.docsync.SyncRequest;
import io.github.docsync.answer.ResultJson;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.model.WholeFile;
import io.github.docsync.pull.PullOptions;
import io.github.docsync.pull.PullResult;
import io.github.docsync.report.PlanMarkdown;
import io.github.docsync.report.PullJson;
import io.github.docsync.report.PullMarkdown;
import io.github.docsync.report.PullText;
import io.github.docsync.report.Style;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Brings what people did in Confluence to a branch, for review; writes nothing to Confluence. */
@SuppressWarnings("deprecation") // inheritByDefault: children of a parent project must not pull once more
@Mojo(name = "pull", requiresProject = false, aggregator = true, inheritByDefault = false, threadSafe = true)
public final class PullMojo extends PublishingMojo {
    /** The branch that gets the commits. */
    @Parameter(property = "docsync.branch", defaultValue = PullOptions.DEFAULT_BRANCH)
    private String branch = PullOptions.DEFAULT_BRANCH;

    /** Print the report and the diff; write nothing at all. */
    @Parameter(property = "docsync.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Take over labels that people added or removed. */
    @Parameter(property = "docsync.labels", defaultValue = "false")
    private boolean labels;

    /** Take over boxes that readers ticked. */
    @Parameter(property = "docsync.tasks", defaultValue = "false")
    private boolean tasks;

    /** Make files of the pages that people created below managed ones. */
    @Parameter(property = "docsync.adopt", defaultValue = "false")
    private boolean adopt;

    /** Remove the files of pages that people put into the trash. */
    @Parameter(property = "docsync.removals", defaultValue = "false")
    private boolean removals;

    /** Fail where the branch holds something to review. */
    @Parameter(property = "docsync.failOnChanges", defaultValue = "false")
    private boolean failOnChanges;

    /** Write the open comment threads to this file as JSON, each with the line it is about. */
    @Parameter(property = "docsync.comments")
    private @Nullable File comments;

    @Override
    ExitStatus run(JsonFile answer, SyncRequest.Environment environment) {
        PullOptions options = new PullOptions(branch, dryRun, labels, tasks, adopt, removals, comments != null);
        Pulled pulled =
                DocSync.pull(new PullRequest(request(environment, ApplyListener.NONE, new Cancellation()), options));
        answer.answer().document(ResultJson.of(pulled), pulled.status());
        log(pulled.diagnostics());
        PullResult result = pulled.result();
        if (result == null) {
            summarise(PlanMarkdown.ofMistakes(pulled.diagnostics()));
            return pulled.status();
        }
        summarise(PullMarkdown.of(result, dryRun));
        if (comments != null) {
            WholeFile.write(comments.toPath(), mask().mask(PullJson.commentsFile(result.comments())));
        }
        log(PullText.of(result, dryRun, Style.PLAIN));
        log(pulled.cost().toString());
        check(pulled.diagnostics());
        if (failOnChanges && result.toReview()) {
            throw new IllegalStateException(
                    "the branch " + branch + " holds something to review, and docsync.failOnChanges is set");
        }
        return pulled.status();
    }
}
