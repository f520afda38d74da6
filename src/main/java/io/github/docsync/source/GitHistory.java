package io.github.docsync.source;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** What the repository knows about other commits. */
final class GitHistory implements History {
    private static final int ABBREVIATED = 7;

    /** How many earlier versions of a file are looked at. */
    private static final int VERSIONS = 20;

    private final Repository repository;

    private GitHistory(Repository repository) {
        this.repository = repository;
    }

    static History of(Repository repository) {
        return new GitHistory(repository);
    }

    static List<Diagnostic> warnings(Repository repository, DocPath manifest) throws IOException {
        if (!isShallow(repository)) {
            return List.of();
        }
        return List.of(Diagnostic.warning(
                "git-shallow",
                SourceLocation.of(manifest.value()),
                "this clone is shallow, so files renamed since the last publication may become new pages, and it cannot"
                        + " be checked that this commit is newer than the published one",
                "fetch the history: 'fetch-depth: 0' in actions/checkout, 'GIT_DEPTH: 0' in GitLab, or 'git fetch"
                        + " --unshallow'"));
    }

    private static boolean isShallow(Repository repository) throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    @Override
    public Map<DocPath, DocPath> renames(String commit, Map<DocPath, TreeListing.Item> files) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit known = known(walk, commit);
            return known == null ? Map.of() : new RenameFinder(repository).find(known, files);
        } catch (MissingObjectException e) {
            throw new UncheckedIOException(
                    "this clone has no list of the files at the published commit " + commit.substring(0, 12)
                            + ", so renamed files cannot be told from new ones; clone with '--filter=blob:none'"
                            + " instead of '--filter=tree:0', or fetch what is missing: 'git fetch --refetch"
                            + " --no-filter'",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("the history since " + commit + " cannot be read: " + Causes.of(e), e);
        }
    }

    @Override
    public Ancestry ancestry(String commit, @Nullable String tip) {
        if (tip == null) {
            return Ancestry.UNKNOWN;
        }
        if (commit.length() >= ABBREVIATED && tip.startsWith(commit)) {
            return Ancestry.SAME;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit known = known(walk, commit);
            if (known == null) {
                return Ancestry.UNKNOWN;
            }
            if (walk.isMergedInto(known, walk.parseCommit(ObjectId.fromString(tip)))) {
                return Ancestry.ANCESTOR;
            }
            return isShallow(repository) ? Ancestry.UNKNOWN : Ancestry.NOT_ANCESTOR;
        } catch (MissingObjectException e) {
            return Ancestry.UNKNOWN;
        } catch (IOException e) {
            throw new UncheckedIOException("the history since " + commit + " cannot be read: " + Causes.of(e), e);
        }
    }

    @Override
    public List<byte[]> versions(DocPath file, @Nullable String tip) {
        List<byte[]> versions = new ArrayList<>();
        if (tip == null) {
            return versions;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setFirstParent(true);
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(file.value()), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(ObjectId.fromString(tip)));
            for (RevCommit next = walk.next(); next != null && versions.size() < VERSIONS; next = walk.next()) {
                try (TreeWalk tree = TreeWalk.forPath(repository, file.value(), next.getTree())) {
                    if (tree != null && tree.getFileMode(0).getObjectType() == Constants.OBJ_BLOB) {
                        versions.add(repository.open(tree.getObjectId(0)).getBytes());
                    }
                }
            }
            return versions;
        } catch (MissingObjectException e) {
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException("the history of " + file + " cannot be read: " + Causes.of(e), e);
        }
    }

    @Override
    public @Nullable String firstCommit(@Nullable String tip) {
        try (RevWalk walk = new RevWalk(repository)) {
            if (tip == null || isShallow(repository)) {
                return null;
            }
            walk.setFirstParent(true);
            walk.markStart(walk.parseCommit(ObjectId.fromString(tip)));
            RevCommit first = null;
            for (RevCommit next = walk.next(); next != null; next = walk.next()) {
                first = next;
            }
            return first == null ? null : first.name();
        } catch (MissingObjectException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("the history of " + tip + " cannot be read: " + Causes.of(e), e);
        }
    }

    @Override
    public List<PullTrailer> trailers(@Nullable String tip, Collection<String> commits, String manifest) {
        return tip == null ? List.of() : GitObjects.of(repository).trailers(tip, commits, manifest);
    }

    @Override
    public List<PullTrailer> trailersNotIn(@Nullable String tip, String manifest) {
        return tip == null ? List.of() : GitObjects.of(repository).trailersNotIn(tip, manifest);
    }

    @Override
    public Map<DocPath, String> deletions(@Nullable String tip, Collection<DocPath> paths) {
        if (tip == null || paths.isEmpty()) {
            return Map.of();
        }
        try {
            return new DeletionFinder(repository).find(tip, paths);
        } catch (IOException e) {
            throw new UncheckedIOException("the history of " + tip + " cannot be read: " + Causes.of(e), e);
        }
    }

    @Override
    public Set<DocPath> goneBetween(String commit, @Nullable String tip, Collection<DocPath> paths) {
        if (tip == null || paths.isEmpty()) {
            return Set.of();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit known = known(walk, commit);
            return known == null ? Set.of() : new DeletionFinder(repository).findBetween(known, tip, paths);
        } catch (IOException e) {
            throw new UncheckedIOException("the history of " + tip + " cannot be read: " + Causes.of(e), e);
        }
    }

    private @Nullable RevCommit known(RevWalk walk, String commit) throws IOException {
        if (!AbbreviatedObjectId.isId(commit)) {
            return null;
        }
        try {
            ObjectId id = ObjectId.isId(commit) ? ObjectId.fromString(commit) : repository.resolve(commit);
            return id == null ? null : walk.parseCommit(id);
        } catch (AmbiguousObjectException e) {
            return null;
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return null;
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
