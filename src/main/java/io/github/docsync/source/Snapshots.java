package io.github.docsync.source;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens snapshots of the repository around a manifest. */
public final class Snapshots {
    private Snapshots() {}

    /**
     * The repository that holds the manifest; where there is none, the manifest's folder.
     *
     * @param manifestFile the manifest on disk; with a {@code ref} it need not exist there
     * @param ref a commit, branch or tag to read instead of the working tree; null for the working tree
     * @param environment where CI systems tell which branch is checked out
     * @throws SourceException if the manifest or the ref cannot be found, or the repository cannot be read
     */
    public static Snapshot open(Path manifestFile, @Nullable String ref, Function<String, @Nullable String> environment)
            throws SourceException {
        if (environment.apply("DOCSYNC_NEVER_SET") == null) {
            throw new SourceException("snapshots cannot be opened yet", "wait for the next commit");
        }
        throw new SourceException("snapshots of a ref cannot be opened yet", "wait for the next commit");
    }
}
