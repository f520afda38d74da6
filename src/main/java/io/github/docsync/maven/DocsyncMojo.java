package io.github.docsync.maven;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncRequest;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.Severity;
import io.github.docsync.report.DiagnosticGroup;
import io.github.docsync.report.DiagnosticText;
import io.github.docsync.report.Style;
import java.io.File;
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

    /** Write to this file what the command prints with {@code --json}, however the goal ends. */
    @Parameter(property = "docsync.json")
    private @Nullable File json;

    /** Do nothing at all. */
    @Parameter(property = "docsync.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private @Nullable MojoExecution execution;

    private SecretMask mask = SecretMask.ofEnvironment(System::getenv);

    /**
     * Does the goal's work and logs its report.
     *
     * @return how it ended
     */
    abstract ExitStatus run(JsonFile answer) throws Exception;

    /** Whether what machines get are events, as of the command. */
    boolean answersWithEvents() {
        return false;
    }

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
        JsonFile answer = new JsonFile(json == null ? null : json.toPath(), answersWithEvents());
        ExitStatus status;
        try {
            status = run(answer);
        } catch (Exception e) {
            answer.failed(e);
            throw new MojoExecutionException(mask.mask(e.getMessage() == null ? e.toString() : e.getMessage()), e);
        } finally {
            answer.write(mask);
        }
        end(status);
    }

    private static void end(ExitStatus status) throws MojoExecutionException, MojoFailureException {
        switch (status) {
            case IN_STEP, CHANGES -> {}
            case BAD_INPUT ->
                throw new MojoFailureException(
                        "docsync found mistakes in the manifest or its files, and sent nothing; fix what is listed above");
            case REFUSED ->
                throw new MojoFailureException("docsync held something back to protect it; see above for what and why");
            case INTERRUPTED ->
                throw new MojoExecutionException("docsync was stopped; the next run continues from there");
            case FAILED ->
                throw new MojoExecutionException(
                        "docsync could not publish everything; see above for what failed; the next run continues from here");
        }
    }

    /** Where the manifest is, or is to be. */
    final Path manifest() {
        if (file == null) {
            throw new IllegalStateException("Maven always sets the parameter file");
        }
        return file.toPath();
    }

    /** From now on the credentials of this environment too are kept out of all that is shown or written. */
    final void keepSecret(SyncRequest.Environment environment) {
        mask = SecretMask.ofEnvironment(environment::get);
    }

    /** What takes credentials out of everything that is shown or written. */
    final SecretMask mask() {
        return mask;
    }

    /** The environment with another space than the manifest's; null to keep that. */
    static SyncRequest.Environment withSpace(@Nullable String space, SyncRequest.Environment environment) {
        return space == null
                ? environment
                : name -> name.equals("DOCSYNC_SPACE_OVERRIDE") ? space : environment.get(name);
    }

    /** @throws IllegalStateException if there are warnings and they are to fail the build */
    static void checkWarnings(boolean wanted, List<Diagnostic> diagnostics) {
        if (wanted && diagnostics.stream().anyMatch(found -> found.severity() == Severity.WARNING)) {
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
