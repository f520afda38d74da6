package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * A repository and the folder it is checked out in: an ordinary clone, a linked worktree, a submodule, or a bare repository, in
 * which only commits can be read.
 *
 * @param root the folder that holds {@code .git}, without symbolic links; a bare repository's own
 */
record GitCheckout(Repository repository, Path root) {
    static {
        // Git's racy-timestamp measuring takes seconds on slow disks; it need not hold up the start.
        FS.FileStoreAttributes.setBackground(true);
    }

    /** The innermost checkout that holds the file; empty if there is none. */
    static Optional<GitCheckout> around(Path file) throws SourceException {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(open(folder));
            }
            if (isBare(folder)) {
                return Optional.of(openBare(folder));
            }
        }
        return Optional.empty();
    }

    private static GitCheckout open(Path root) throws SourceException {
        String problem = "the Git repository in " + root + " cannot be opened";
        try {
            FileRepositoryBuilder builder = new FileRepositoryBuilder()
                    .addCeilingDirectory(root.toFile())
                    .findGitDir(root.toFile());
            File gitDir = builder.getGitDir();
            if (gitDir == null || !gitDir.isDirectory()) {
                throw new SourceException(
                        problem + ": its .git leads to no repository",
                        "run 'git status' there and fix what it reports");
            }
            Repository repository =
                    builder.setWorkTree(root.toFile()).setMustExist(true).build();
            refuseSha256(repository, problem);
            return new GitCheckout(repository, root);
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException(
                    problem + ": " + Causes.of(e), "run 'git status' there and fix what it reports", e);
        }
    }

    private static boolean isBare(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    private static GitCheckout openBare(Path folder) throws SourceException {
        String problem = "the bare Git repository in " + folder + " cannot be opened";
        try {
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setBare()
                    .setMustExist(true)
                    .build();
            refuseSha256(repository, problem);
            return new GitCheckout(repository, folder);
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException(
                    problem + ": " + Causes.of(e), "run 'git fsck' there and repair what it reports", e);
        }
    }

    /** JGit reads object ids of 20 bytes only, and would take such a repository for one without commits. */
    private static void refuseSha256(Repository repository, String problem) throws SourceException {
        if ("sha256".equalsIgnoreCase(repository.getConfig().getString("extensions", null, "objectformat"))) {
            repository.close();
            throw new SourceException(
                    problem + ": it names its objects by SHA-256",
                    "publish from a repository with SHA-1 object names, or from a copy of the files without .git");
        }
    }

    DocPath pathOf(Path file) {
        return DocPath.of(root.relativize(file).toString().replace(File.separatorChar, '/'));
    }
}
