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
 * A repository and the folder it is checked out in: an ordinary clone, a linked worktree or a submodule.
 *
 * @param root the folder that holds {@code .git}, without symbolic links
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
                        "run 'git status' there and mend what it reports");
            }
            return new GitCheckout(
                    builder.setWorkTree(root.toFile()).setMustExist(true).build(), root);
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException(
                    problem + ": " + Causes.of(e), "run 'git status' there and mend what it reports", e);
        }
    }

    DocPath pathOf(Path file) {
        return DocPath.of(root.relativize(file).toString().replace(File.separatorChar, '/'));
    }
}
