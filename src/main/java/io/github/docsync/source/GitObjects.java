package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;

/** What a repository holds besides the files of a {@link Snapshot}: earlier contents, messages of commits, branches. */
public final class GitObjects implements AutoCloseable {
    /** Longer histories are not read to their end. */
    private static final int MOST_COMMITS = 20_000;

    private final Repository repository;

    private GitObjects(Repository repository) {
        this.repository = repository;
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
            throw unreadable(e);
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
            throw unreadable(e);
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
            throw unreadable(e);
        }
    }

    /** Whether this clone has that commit. */
    public boolean hasCommit(String commit) {
        try (RevWalk walk = new RevWalk(repository)) {
            return parse(walk, commit) != null;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * What the commits of a history took over from Confluence, newest first.
     *
     * @param tip the newest commit
     * @param older what all of these contain is not looked at; nothing is left out if this clone lacks one of them
     */
    public List<PullTrailer> trailers(String tip, Collection<String> older, String manifest) {
        List<PullTrailer> trailers = new ArrayList<>();
        for (RevCommit commit : commits(tip, inAll(older))) {
            trailersOf(commit).stream()
                    .filter(trailer -> trailer.manifest().equals(manifest))
                    .forEach(trailers::add);
        }
        return trailers;
    }

    /** What the branches of pulls that {@code tip} does not contain took over from Confluence, those of other clones included. */
    public List<PullTrailer> trailersNotIn(String tip, String manifest) {
        List<PullTrailer> trailers = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            Set<String> tips = new LinkedHashSet<>();
            for (String prefix : List.of(Constants.R_HEADS, Constants.R_REMOTES)) {
                for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
                    RevCommit newest = ref.getObjectId() == null
                            ? null
                            : parse(walk, ref.getObjectId().name());
                    if (newest != null && !trailersOf(newest).isEmpty()) {
                        tips.add(newest.name());
                    }
                }
            }
            for (String branch : tips) {
                for (RevCommit commit : commits(branch, List.of(tip))) {
                    trailersOf(commit).stream()
                            .filter(trailer -> trailer.manifest().equals(manifest))
                            .forEach(trailers::add);
                }
            }
            return trailers;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Those of the commits that all others contain; none if this clone lacks one of them. */
    private Set<String> inAll(Collection<String> commits) {
        Set<String> found = new HashSet<>();
        try (RevWalk walk = new RevWalk(repository)) {
            List<RevCommit> known = new ArrayList<>();
            for (String commit : commits) {
                RevCommit parsed = parse(walk, commit);
                if (parsed == null) {
                    return Set.of();
                }
                known.add(parsed);
            }
            for (RevCommit candidate : known) {
                boolean everywhere = true;
                for (RevCommit other : known) {
                    everywhere = everywhere && walk.isMergedInto(candidate, other);
                }
                if (everywhere) {
                    found.add(candidate.name());
                }
            }
            return found;
        } catch (MissingObjectException e) {
            return Set.of();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static List<PullTrailer> trailersOf(RevCommit commit) {
        return PullTrailer.in(
                commit.getFullMessage(),
                commit.name(),
                commit.getAuthorIdent().getWhenAsInstant().toEpochMilli());
    }

    private List<RevCommit> commits(String tip, Collection<String> older) {
        List<RevCommit> commits = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit start = parse(walk, tip);
            if (start == null) {
                return commits;
            }
            walk.markStart(start);
            for (String bound : older) {
                RevCommit known = parse(walk, bound);
                if (known != null) {
                    walk.markUninteresting(known);
                }
            }
            for (RevCommit commit : walk) {
                if (commits.size() == MOST_COMMITS) {
                    break;
                }
                walk.parseBody(commit);
                commits.add(commit);
            }
        } catch (MissingObjectException e) {
            // A shallow clone ends here.
            return commits;
        } catch (IOException e) {
            throw unreadable(e);
        }
        return commits;
    }

    /** How a branch stands to HEAD, and whether pull may write it. */
    public PullBranch branch(String name, String head, String manifest) {
        try {
            Ref ref = repository.exactRef(Constants.R_HEADS + name);
            String tip = ref == null || ref.getObjectId() == null
                    ? null
                    : ref.getObjectId().name();
            if (checkedOut().contains(Constants.R_HEADS + name)) {
                return new PullBranch(PullBranch.Standing.CHECKED_OUT, tip, List.of());
            }
            if (tip == null) {
                return new PullBranch(PullBranch.Standing.ABSENT, null, List.of());
            }
            List<PullTrailer> trailers = new ArrayList<>();
            List<RevCommit> own = commits(tip, List.of(head));
            for (RevCommit commit : own) {
                List<PullTrailer> found = trailersOf(commit);
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
            throw unreadable(e);
        }
    }

    /** The full names of the branches that this worktree or another one has checked out, or is rebasing. */
    private Set<String> checkedOut() throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(repository.getDirectory().toPath());
        folders.add(repository.getCommonDirectory().toPath());
        Path worktrees = repository.getCommonDirectory().toPath().resolve("worktrees");
        if (Files.isDirectory(worktrees)) {
            try (Stream<Path> linked = Files.list(worktrees)) {
                linked.forEach(folders::add);
            }
        }
        Set<String> names = new HashSet<>();
        for (Path folder : folders) {
            for (String file : List.of("HEAD", "rebase-merge/head-name", "rebase-apply/head-name")) {
                Path path = folder.resolve(file);
                if (Files.isRegularFile(path)) {
                    String text = Files.readString(path, StandardCharsets.UTF_8).strip();
                    names.add(text.startsWith("ref:") ? text.substring(4).strip() : text);
                }
            }
        }
        return names;
    }

    /** Whether a name can be that of a branch. */
    public static boolean isBranchName(String name) {
        return Repository.isValidRefName(Constants.R_HEADS + name) && !name.startsWith("-");
    }

    /**
     * A writer of branches of this repository.
     *
     * @param rehearsal whether nothing at all is to be written
     */
    public BranchWriter writer(boolean rehearsal) {
        return BranchWriter.of(repository, rehearsal);
    }

    private static @Nullable RevCommit parse(RevWalk walk, String commit) throws IOException {
        if (!ObjectId.isId(commit)) {
            return null;
        }
        try {
            return walk.parseCommit(ObjectId.fromString(commit));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return null;
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("the Git repository cannot be read: " + Causes.of(e), e);
    }

    @Override
    public void close() {
        repository.close();
    }
}
