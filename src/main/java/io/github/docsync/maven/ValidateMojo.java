package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncRequest;
import io.github.docsync.ValidationResult;
import io.github.docsync.answer.ResultJson;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

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
    /** The key of the space; overrides the manifest. */
    @Parameter(property = "docsync.space")
    private @Nullable String space;

    /** Look at what stands at this commit, tag or branch, the manifest included; without it, the working tree. */
    @Parameter(property = "docsync.ref")
    private @Nullable String ref;

    /** Fail where there is any warning, as the other goals do then. */
    @Parameter(property = "docsync.strict", defaultValue = "false")
    private boolean strict;

    /** Fail where there are warnings, after all else is done. */
    @Parameter(property = "docsync.failOnWarnings", defaultValue = "false")
    private boolean failOnWarnings;

    @Override
    ExitStatus run(JsonFile answer) {
        ValidationResult validation = DocSync.validate(SyncRequest.builder(manifest(), withSpace(space, System::getenv))
                .ref(ref)
                .strict(strict)
                .build());
        ExitStatus status = validation.isValid() ? ExitStatus.IN_STEP : ExitStatus.BAD_INPUT;
        log(validation.diagnostics());
        answer.answer().document(ResultJson.of(validation), status);
        if (validation.isValid()) {
            getLog().info("Valid: " + validation.pages() + (validation.pages() == 1 ? " page" : " pages"));
            checkWarnings(failOnWarnings, validation.diagnostics());
        }
        return status;
    }
}
