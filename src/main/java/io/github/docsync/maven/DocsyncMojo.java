package io.github.docsync.maven;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncRequest;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SecretMask;
import io.github.docsync.report.DiagnosticGroup;
import io.github.docsync.report.DiagnosticText;
import io.github.docsync.report.Style;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals share: the manifest, skipping, the log, and the one place where an end becomes Maven's exceptions. */
abstract class DocsyncMojo extends AbstractMojo {
    /** The manifest. */
    @Parameter(property = "docsync.file", defaultValue = "${basedir}/sync.yml")
    private @Nullable File file;

    /** Stop, and send nothing, where there is any warning or any page with a mistake in its file; the manifest decides otherwise. */
    @Parameter(property = "docsync.strict", defaultValue = "false")
    private boolean strict;

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
        ExitStatus status;
        try {
            status = run();
        } catch (Exception e) {
            throw new MojoExecutionException(mask.mask(e.getMessage() == null ? e.toString() : e.getMessage()), e);
        }
        switch (status) {
            case IN_STEP, CHANGES -> getLog().debug("docsync ended well");
            case BAD_INPUT ->
                throw new MojoFailureException("docsync found mistakes and sent nothing; correct what stands above");
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
