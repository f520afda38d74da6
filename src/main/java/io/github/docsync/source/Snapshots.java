package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Opens snapshots of the repository around a manifest. */
public final class Snapshots {
    private Snapshots() {}

    /**
     * The repository that holds the manifest; where there is none, the manifest's folder.
     *
     * @param manifestFile the manifest on disk; with a {@code ref} it need not exist there, but its folder or one above has to
     * @param ref a commit, branch or tag to read instead of the working tree; null for the working tree
     * @param environment where CI systems tell which branch is checked out
     * @throws SourceException if the manifest or the ref cannot be found, or the repository cannot be read
     */
    public static Snapshot open(Path manifestFile, @Nullable String ref, Function<String, @Nullable String> environment)
            throws SourceException {
        Path manifest = ref == null
                ? existing(manifestFile)
                : real(manifestFile.toAbsolutePath().normalize());
        Optional<GitCheckout> checkout = GitCheckout.around(manifest);
        if (checkout.isEmpty()) {
            if (ref != null) {
                throw new SourceException(
                        manifest.getParent() + " is not in a Git repository, so '" + ref + "' cannot be read",
                        "run this in a clone of the repository");
            }
            return plainFolder(manifest);
        }
        Repository repository = checkout.get().repository();
        if (ref == null && repository.isBare()) {
            repository.close();
            throw new SourceException(
                    checkout.get().root() + " is a bare repository, which has no working tree",
                    "name what to publish with --ref");
        }
        try {
            DocPath path = checkout.get().pathOf(manifest);
            return ref == null
                    ? WorkingTree.open(checkout.get(), path, environment)
                    : CommitTree.open(checkout.get(), path, ref, environment);
        } catch (SourceException | RuntimeException e) {
            repository.close();
            throw e;
        }
    }

    private static Snapshot plainFolder(Path manifest) throws SourceException {
        Path root = manifest.getParent();
        Path name = manifest.getFileName();
        if (root == null || name == null) {
            throw new SourceException("the path " + manifest + " names no file", "name the manifest, such as sync.yml");
        }
        return PlainFolder.open(root, DocPath.of(name.toString()));
    }

    private static Path existing(Path manifestFile) throws SourceException {
        Path absolute = manifestFile.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute)) {
            throw new SourceException(
                    "the manifest " + manifestFile + " is a folder", "name the file in it, such as sync.yml");
        }
        if (!Files.exists(absolute)) {
            throw new SourceException(
                    "there is no manifest " + manifestFile, "create it with 'docsync init', or name another with -f");
        }
        if (!Files.isRegularFile(absolute) || !Files.isReadable(absolute)) {
            throw new SourceException(
                    "the manifest " + manifestFile + " cannot be read", "check that it is a file with read permission");
        }
        return real(absolute);
    }

    /** The path with the symbolic links in its folder resolved; folders at its end may be missing. */
    private static Path real(Path file) throws SourceException {
        Path folder = file.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new SourceException("the path " + file + " names no file", "name the manifest, such as sync.yml");
        }
        try {
            return folder.toRealPath().resolve(folder.relativize(file));
        } catch (IOException e) {
            throw new SourceException("the folder " + folder + " cannot be read", "check its permissions", e);
        }
    }
}
