package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.ValidationResult;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Looks for mistakes in the manifest and its files, offline. */
@SuppressWarnings("deprecation") // inheritByDefault: children of a parent project must not publish once more
@Mojo(
        name = "validate",
        defaultPhase = LifecyclePhase.VALIDATE,
        requiresProject = false,
        aggregator = true,
        inheritByDefault = false,
        threadSafe = true)
public final class ValidateMojo extends DocsyncMojo {
    @Override
    ExitStatus run() {
        ValidationResult validation =
                DocSync.validate(basicRequest(System::getenv).build());
        log(validation.diagnostics());
        checkWarnings(validation.diagnostics());
        if (!validation.isValid()) {
            return ExitStatus.BAD_INPUT;
        }
        getLog().info("Valid: " + validation.pages() + (validation.pages() == 1 ? " page" : " pages"));
        return ExitStatus.IN_STEP;
    }
}
