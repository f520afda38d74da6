package io.github.docsync.story.fault;

import io.github.docsync.DocSync;
import io.github.docsync.PlanResult;
import io.github.docsync.SyncRequest;
import io.github.docsync.SyncResult;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;

/** A repository with documentation, and the ways to publish it. */
final class Docs implements AutoCloseable {
    private static final PersonIdent AUTHOR = new PersonIdent("Ann", "ann@example.com");

    private final Path root;
    private final Git git;
    private final Map<String, String> environment;

    private Docs(Path root, Git git, Map<String, String> environment) {
        this.root = root;
        this.git = git;
        this.environment = environment;
    }

    static Docs in(Path folder, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            Git git = Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch("main")
                    .call();
            StoredConfig config = git.getRepository().getConfig();
            config.setString("core", null, "autocrlf", "false");
            config.save();
            return new Docs(folder.toRealPath(), git, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    Path root() {
        return root;
    }

    Path manifest() {
        return root.resolve("sync.yml");
    }

    Map<String, String> environment() {
        return environment;
    }

    Docs write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Docs write(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Docs delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what lies in a folder. */
    Docs clear(String folder) {
        Path tree = root.resolve(folder);
        if (Files.exists(tree)) {
            try (Stream<Path> walk = Files.walk(tree)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** Commits everything and gives the commit. */
    String commit() {
        try {
            git.add().addFilepattern(".").call();
            git.add().setUpdate(true).addFilepattern(".").call();
            return git.commit()
                    .setMessage("Change")
                    .setAuthor(AUTHOR)
                    .setCommitter(AUTHOR)
                    .setSign(false)
                    .call()
                    .name();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the files what they were at a commit, on a branch of its own. */
    void checkout(String commit) {
        try {
            git.checkout()
                    .setName("at-" + commit)
                    .setCreateBranch(true)
                    .setStartPoint(commit)
                    .call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on on a new branch. */
    void branch(String name) {
        git(() -> git.checkout().setCreateBranch(true).setName(name).call());
    }

    /** Goes to a branch that is there. */
    void switchTo(String branch) {
        git(() -> git.checkout().setName(branch).call());
    }

    /** Merges a branch as a pull request is merged. */
    void merge(String branch) {
        git(() -> git.merge()
                .include(git.getRepository().resolve(branch))
                .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                .setMessage("Merge " + branch)
                .call());
    }

    /** Makes the last commits one, where there are as many after the first; says whether it did. */
    boolean squash(int commits) {
        return git(() -> {
            if (git.getRepository().resolve("HEAD~" + commits) == null) {
                return false;
            }
            git.reset()
                    .setMode(ResetCommand.ResetType.SOFT)
                    .setRef("HEAD~" + commits)
                    .call();
            commit();
            return true;
        });
    }

    /** From now on the history before HEAD cannot be seen, as in a shallow clone; or again. */
    void shallow(boolean whether) {
        git(() -> {
            Path mark = git.getRepository().getDirectory().toPath().resolve("shallow");
            return whether
                    ? Files.writeString(
                            mark, git.getRepository().resolve("HEAD").name() + "\n")
                    : Files.deleteIfExists(mark);
        });
    }

    private static <T> T git(Callable<T> work) {
        try {
            return work.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    SyncRequest request() {
        return SyncRequest.of(manifest(), environment::get);
    }

    PlanResult plan() {
        return DocSync.plan(request());
    }

    SyncResult sync() {
        return DocSync.sync(request());
    }

    /** Syncs what another manifest of this repository names. */
    SyncResult sync(String manifest, UnaryOperator<SyncRequest> change) {
        return DocSync.sync(change.apply(SyncRequest.of(root.resolve(manifest), environment::get)));
    }

    SyncResult sync(UnaryOperator<SyncRequest> change) {
        return DocSync.sync(change.apply(request()));
    }

    static UnaryOperator<SyncRequest> concurrency(int tasks) {
        return with -> with.toBuilder().concurrency(tasks).build();
    }

    static UnaryOperator<SyncRequest> forced() {
        return with -> with.toBuilder().force(true).build();
    }

    static UnaryOperator<SyncRequest> watched(ApplyListener listener, Cancellation cancellation) {
        return with ->
                with.toBuilder().listener(listener).cancellation(cancellation).build();
    }

    @Override
    public void close() {
        git.close();
    }
}
