package io.github.docsync.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.MergeResult;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The author's side of a story: a Git repository in a temporary folder, with a remote on a Git host. */
final class Repository implements AutoCloseable {
    private static final PersonIdent AUTHOR = new PersonIdent("Ann", "ann@example.com");

    private final Path root;
    private final Git git;

    private Repository(Path root, Git git) {
        this.root = root;
        this.git = git;
    }

    static Repository create() {
        return create("https://github.com/acme/handbook.git");
    }

    /** @param remote where its remote is; null for none */
    static Repository create(String remote) {
        try {
            Path root = temporaryFolder("docsync-story");
            Git git = Git.init()
                    .setDirectory(root.toFile())
                    .setInitialBranch("main")
                    .call();
            StoredConfig config = git.getRepository().getConfig();
            config.setString("core", null, "autocrlf", "false");
            if (remote != null) {
                config.setString("remote", "origin", "url", remote);
            }
            config.save();
            return new Repository(root, git);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clone whose remote is said to be elsewhere. */
    Repository cloned(String remote) {
        try {
            Path copy = temporaryFolder("docsync-clone");
            Git clone = Git.cloneRepository()
                    .setURI(root.toUri().toString())
                    .setDirectory(copy.toFile())
                    .call();
            StoredConfig config = clone.getRepository().getConfig();
            config.setString("core", null, "autocrlf", "false");
            config.setString("remote", "origin", "url", remote);
            config.save();
            return new Repository(copy, clone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path temporaryFolder(String name) {
        try {
            return Files.createTempDirectory(name).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String path) {
        return root.resolve(path);
    }

    Repository write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Repository write(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a piece of text that must be there. */
    Repository edit(String path, String before, String after) {
        String text = read(path);
        if (!text.contains(before)) {
            throw new AssertionError("no '" + before + "' in " + path);
        }
        return write(path, text.replace(before, after));
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a file or folder. */
    Repository move(String from, String to) {
        try {
            Files.createDirectories(root.resolve(to).getParent());
            Files.move(root.resolve(from), root.resolve(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Repository delete(String path) {
        deleteTree(root.resolve(path));
        return this;
    }

    /** Commits everything and gives the commit's id. */
    String commit(String message) {
        try {
            git.add().addFilepattern(".").call();
            git.add().setUpdate(true).addFilepattern(".").call();
            return git.commit()
                    .setMessage(message)
                    .setAuthor(AUTHOR)
                    .setCommitter(AUTHOR)
                    .setSign(false)
                    .call()
                    .name();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on on a new branch. */
    void branch(String name) {
        try {
            git.checkout().setCreateBranch(true).setName(name).call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The commit that a branch or HEAD points to; empty if there is no such branch. */
    String tip(String revision) {
        try {
            ObjectId id = git.getRepository().resolve(revision);
            return id == null ? "" : id.name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as it stands at a commit. */
    String show(String revision, String path) {
        try (RevWalk walk = new RevWalk(git.getRepository())) {
            RevCommit commit = walk.parseCommit(git.getRepository().resolve(revision));
            try (TreeWalk file = TreeWalk.forPath(git.getRepository(), path, commit.getTree())) {
                return file == null
                        ? ""
                        : new String(
                                git.getRepository().open(file.getObjectId(0)).getBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commits of a branch that HEAD lacks, the oldest first. */
    List<RevCommit> commits(String branch) {
        try {
            List<RevCommit> commits = new ArrayList<>();
            git.log()
                    .add(git.getRepository().resolve(branch))
                    .not(git.getRepository().resolve("HEAD"))
                    .call()
                    .forEach(commits::add);
            Collections.reverse(commits);
            return commits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Merges a branch as a pull request is merged. */
    MergeResult merge(String branch) {
        try {
            return git.merge()
                    .include(git.getRepository().resolve(branch))
                    .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                    .setMessage("Merge " + branch)
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Squashes a branch into one commit with a message. */
    void squash(String branch, String message) {
        try {
            git.merge()
                    .include(git.getRepository().resolve(branch))
                    .setSquash(true)
                    .call();
            commit(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Git calls the state of the working tree; clean if nothing was touched. */
    boolean isClean() {
        try {
            return git.status().call().isClean();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks out a commit or branch. */
    void checkOut(String revision) {
        try {
            git.checkout().setName(revision).call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    static void deleteTree(Path tree) {
        try (Stream<Path> walk = Files.walk(tree)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        git.close();
        deleteTree(root);
    }
}
