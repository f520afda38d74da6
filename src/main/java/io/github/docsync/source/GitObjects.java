package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What a repository holds apart from the files of a {@link Snapshot}: earlier contents, messages of commits, branches. */
public final class GitObjects implements AutoCloseable {
    private final Repository repository;
    private final PullHistory history;

    private GitObjects(Repository repository) {
        this.repository = repository;
        this.history = new PullHistory(repository);
    }

    static GitObjects of(Repository repository) {
        return new GitObjects(repository);
    }

    /**
     * Opens the repository round a manifest.
     *
     * @throws SourceException if the manifest lies in none, or it has no commit yet
     */
    public static GitObjects around(Path manifestFile) throws SourceException {
        Path manifest = manifestFile.toAbsolutePath().normalize();
        Optional<GitCheckout> checkout = GitCheckout.around(manifest);
        if (checkout.isEmpty()) {
            throw new SourceException(
                    manifest.getParent() + " is not in a Git repository",
                    "run this in a clone of the repository that holds the files");
        }
        return new GitObjects(checkout.get().repository());
    }

    /** The content with that object id, or the only one whose id begins so; empty if this clone does not have it. */
    public Optional<byte[]> blob(String id) {
        if (!AbbreviatedObjectId.isId(id)) {
            return Optional.empty();
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            Collection<ObjectId> found = reader.resolve(AbbreviatedObjectId.fromString(id));
            return found.size() == 1
                    ? Optional.of(reader.open(found.iterator().next(), Constants.OBJ_BLOB)
                            .getBytes())
                    : Optional.empty();
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw PullHistory.unreadable(e);
        }
    }

    /** A regular file as it stands at a commit; empty if there is none, or it is a symbolic link. */
    public Optional<byte[]> file(String commit, DocPath path) {
        if (path.isRoot()) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit found = walk.parseCommit(ObjectId.fromString(commit));
            try (TreeWalk file = TreeWalk.forPath(walk.getObjectReader(), path.value(), found.getTree())) {
                boolean regular = file != null && (file.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
                return regular ? blob(file.getObjectId(0).name()) : Optional.empty();
            }
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw PullHistory.unreadable(e);
        }
    }

    /** The object id that content would have. */
    public static String blobId(byte[] content) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, content).name();
        }
    }

    /** Whether a new file can stand there: nothing has that path, and everything above it is a folder or not there yet. */
    public boolean canHold(String commit, DocPath path) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit found = walk.parseCommit(ObjectId.fromString(commit));
            for (DocPath above = path; !above.isRoot(); above = above.folder()) {
                try (TreeWalk entry = TreeWalk.forPath(walk.getObjectReader(), above.value(), found.getTree())) {
                    boolean folder = entry != null && entry.getFileMode(0).equals(FileMode.TREE);
                    if (entry != null && (above.equals(path) || !folder)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException e) {
            throw PullHistory.unreadable(e);
        }
    }

    /** Whether this clone has that commit. */
    public boolean hasCommit(String commit) {
        try (RevWalk walk = new RevWalk(repository)) {
            return PullHistory.parse(walk, commit) != null;
        } catch (IOException e) {
            throw PullHistory.unreadable(e);
        }
    }

    /**
     * What the commits of a history took over from Confluence, newest first.
     *
     * @param tip the newest commit
     * @param older what all of these contain is not looked at; nothing is left out if this clone lacks one of them
     */
    public List<PullTrailer> trailers(String tip, Collection<String> older, String manifest) {
        return history.trailers(tip, older, manifest);
    }

    /** What the branches of pulls that {@code tip} does not contain took over from Confluence, those of other clones included. */
    public List<PullTrailer> trailersNotIn(String tip, String manifest) {
        return history.trailersNotIn(tip, manifest);
    }

    /** How a branch stands to HEAD, and whether pull may write it. */
    public PullBranch branch(String name, String head, String manifest) {
        try {
            Ref ref = repository.exactRef(Constants.R_HEADS + name);
            String tip = ref == null || ref.getObjectId() == null
                    ? null
                    : ref.getObjectId().name();
            if (CheckedOutBranches.of(repository).contains(Constants.R_HEADS + name)) {
                return new PullBranch(PullBranch.Standing.CHECKED_OUT, tip, List.of());
            }
            if (tip == null) {
                return new PullBranch(PullBranch.Standing.ABSENT, null, List.of());
            }
            List<PullTrailer> trailers = new ArrayList<>();
            List<RevCommit> own = history.commits(tip, List.of(head));
            for (RevCommit commit : own) {
                List<PullTrailer> found = PullHistory.trailersOf(commit);
                boolean ours = commit.getParentCount() == 1
                        && !found.isEmpty()
                        && found.stream().allMatch(trailer -> trailer.manifest().equals(manifest));
                if (!ours) {
                    return new PullBranch(PullBranch.Standing.FOREIGN, tip, List.of());
                }
                trailers.addAll(found);
            }
            boolean merged = own.isEmpty() || TakenOver.by(repository, head, own.get(own.size() - 1), tip);
            return new PullBranch(merged ? PullBranch.Standing.MERGED : PullBranch.Standing.OURS, tip, trailers);
        } catch (IOException e) {
            throw PullHistory.unreadable(e);
        }
    }

    /** Whether a name can be that of a branch. */
    public static boolean isBranchName(String name) {
        return Repository.isValidRefName(Constants.R_HEADS + name) && !name.startsWith("-");
    }

    /**
     * A writer of branches of this repository.
     *
     * @param dryRun whether nothing at all is to be written
     */
    public BranchWriter writer(boolean dryRun) {
        return BranchWriter.of(repository, dryRun);
    }

    @Override
    public void close() {
        repository.close();
    }
}
