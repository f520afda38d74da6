package io.github.docsync.maven;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.SyncRequest;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.Severity;
import io.github.docsync.model.WholeFile;
import io.github.docsync.report.CostJson;
import io.github.docsync.report.DiagnosticGroup;
import io.github.docsync.report.DiagnosticJson;
import io.github.docsync.report.DiagnosticText;
import io.github.docsync.report.PlanJson;
import io.github.docsync.report.Style;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: the manifest, skipping, the log, and the one place where an end becomes Maven's exceptions. */
abstract class DocsyncMojo extends AbstractMojo {
    /** The manifest. */
    @Parameter(property = "docsync.file", defaultValue = "${basedir}/sync.yml")
    private @Nullable File file;

    /** Stop, and send nothing, where there is any warning or any page with a mistake in its file; the manifest decides otherwise. */
    @Parameter(property = "docsync.strict", defaultValue = "false")
    private boolean strict;

    /** Fail where there are warnings, after all else is done. */
    @Parameter(property = "docsync.failOnWarnings", defaultValue = "false")
    private boolean failOnWarnings;

    /** Add the report as Markdown to this file. */
    @Parameter(property = "docsync.summary")
    private @Nullable File summary;

    /** Write the plan as JSON to this file, in the form that the command prints with {@code --json}. */
    @Parameter(property = "docsync.json")
    private @Nullable File json;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private @Nullable MojoExecution execution;

    /** Does nothing at all. */
    @Parameter(property = "docsync.skip", defaultValue = "false")
    private boolean skip;

    private SecretMask mask = SecretMask.ofEnvironment(System::getenv);

    /**
     * Does the goal's work and logs its report.
     *
     * @return how it ended
     */
    abstract ExitStatus run() throws Exception;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("docsync is skipped (docsync.skip)");
            return;
        }
        if (BoundProject.isElsewhere(project, execution)) {
            getLog().info("docsync runs once, in the project whose POM binds it");
            return;
        }
        ExitStatus status;
        try {
            status = run();
        } catch (Exception e) {
            throw new MojoExecutionException(mask.mask(e.getMessage() == null ? e.toString() : e.getMessage()), e);
        }
        switch (status) {
            case IN_STEP, CHANGES -> getLog().debug("docsync ended well");
            case BAD_INPUT ->
                throw new MojoFailureException(
                        "docsync found mistakes in the manifest or its files, and sent nothing; correct what stands above");
            case REFUSED ->
                throw new MojoFailureException(
                        "docsync held something back in order to protect it; what and why stands above");
            case INTERRUPTED ->
                throw new MojoExecutionException("docsync was stopped; the next run goes on from there");
            case FAILED ->
                throw new MojoExecutionException(
                        "docsync could not publish everything; what failed stands above, and the next run goes on from here");
        }
    }

    /** Where the manifest is, or is to be. */
    final Path manifest() {
        if (file == null) {
            throw new IllegalStateException("Maven always sets the parameter file");
        }
        return file.toPath();
    }

    /** The manifest, the environment and the defaults. */
    final SyncRequest.Builder basicRequest(SyncRequest.Environment environment) {
        mask = SecretMask.ofEnvironment(environment::get);
        return SyncRequest.builder(manifest(), environment).strict(strict);
    }

    /** What takes credentials out of everything that is shown or written. */
    final SecretMask mask() {
        return mask;
    }

    /** Writes the files that were asked for, and fails where the parameters say so. */
    final ExitStatus reported(PlanResult planned) throws IOException {
        if (summary != null) {
            WholeFile.append(summary.toPath(), mask.mask(planned.markdown()));
        }
        if (json != null) {
            ObjectNode document = JsonNodeFactory.instance.objectNode().put("format", 1);
            if (planned.plan() != null) {
                document.setAll(PlanJson.of(planned.plan()));
            }
            document.set("diagnostics", DiagnosticJson.of(planned.diagnostics()));
            document.set("cost", CostJson.of(planned.cost()));
            document.put("exitCode", planned.status().code());
            WholeFile.write(json.toPath(), mask.mask(document.toPrettyString()) + "\n");
        }
        checkWarnings(planned.diagnostics());
        return planned.status();
    }

    /** @throws IllegalStateException if there are warnings and they are to fail the build */
    final void checkWarnings(List<Diagnostic> diagnostics) {
        if (failOnWarnings && diagnostics.stream().anyMatch(found -> found.severity() == Severity.WARNING)) {
            throw new IllegalStateException("there are warnings, and docsync.failOnWarnings is set; see above");
        }
    }

    final void log(List<Diagnostic> diagnostics) {
        for (DiagnosticGroup group : DiagnosticGroup.of(diagnostics, getLog().isDebugEnabled())) {
            String line = mask.mask(DiagnosticText.of(group, Style.PLAIN));
            switch (group.all().get(0).severity()) {
                case ERROR -> getLog().error(line);
                case WARNING -> getLog().warn(line);
                case INFO -> getLog().info(line);
            }
        }
    }

    /** A report of several lines, one log entry a line. */
    final void log(String report) {
        mask.mask(report).lines().forEach(getLog()::info);
    }
}
