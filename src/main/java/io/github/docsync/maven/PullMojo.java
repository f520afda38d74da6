package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PullRequest;
import io.github.docsync.Pulled;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.pull.PullOptions;
import io.github.docsync.report.PullText;
import io.github.docsync.report.Style;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

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

    @Override
    ExitStatus run() {
        PullOptions options = new PullOptions(branch, dryRun, labels, tasks, adopt, removals, false);
        Pulled pulled = DocSync.pull(new PullRequest(request(ApplyListener.NONE, new Cancellation()), options));
        log(pulled.diagnostics());
        if (pulled.result() != null) {
            log(PullText.of(pulled.result(), dryRun, Style.PLAIN));
        }
        log(pulled.cost().toString());
        return pulled.status();
    }
}
