package io.github.docsync.desired;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to read of Git's side.
 *
 * @param manifest the manifest's file
 * @param ref the revision to read; null for the working tree
 * @param branch the branch or tag that links to the Git host name, a tag as {@code refs/tags/v1}; null for what is read
 * @param only a glob of paths relative to the manifest's folder, of which at least one page must be; null for everything
 * @param strict whether any warning and any page with a mistake stops the run, whatever the manifest says
 * @param lenient whether they stop nothing even where the manifest is strict
 * @param environment the environment's variables; gives null for one that is not set
 * @param listener watches the conversion
 */
public record RepositoryInput(
        Path manifest,
        @Nullable String ref,
        @Nullable String branch,
        @Nullable String only,
        boolean strict,
        boolean lenient,
        Function<String, @Nullable String> environment,
        ConversionListener listener) {
    /** The same as it was at another revision. */
    public RepositoryInput at(String revision) {
        return new RepositoryInput(manifest, revision, branch, only, strict, lenient, environment, listener);
    }
}
