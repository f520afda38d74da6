package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Finds the commits in which files or folders went away, by the line of first parents. */
final class DeletionFinder {
    /** So many commits are looked at. */
    private static final int COMMITS = 1000;

    private final Repository repository;

    DeletionFinder(Repository repository) {
        this.repository = repository;
    }

    Map<DocPath, String> find(String tip, Collection<DocPath> paths) throws IOException {
        Map<DocPath, String> found = new HashMap<>();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk trees = new TreeWalk(repository)) {
            RevCommit commit = walk.parseCommit(ObjectId.fromString(tip));
            Set<String> open = new HashSet<>();
            for (DocPath path : paths) {
                if (!path.isRoot() && isAbsent(commit, path)) {
                    open.add(path.value());
                }
            }
            for (int i = 0; i < COMMITS && !open.isEmpty() && commit.getParentCount() > 0; i++) {
                RevCommit parent = walk.parseCommit(commit.getParent(0));
                for (String path : deleted(trees, parent, commit, open)) {
                    found.put(new DocPath(path), commit.name());
                    open.remove(path);
                }
                commit = parent;
            }
        } catch (MissingObjectException e) {
            // A shallow clone ends here.
            return found;
        }
        return found;
    }

    /** Those of these paths that went away in a commit after {@code known}; none where {@code tip} does not lead back to it. */
    Set<DocPath> findBetween(ObjectId known, String tip, Collection<DocPath> paths) throws IOException {
        Set<String> open = paths.stream().map(DocPath::value).collect(Collectors.toSet());
        Set<DocPath> found = new HashSet<>();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk trees = new TreeWalk(repository)) {
            RevCommit commit = walk.parseCommit(ObjectId.fromString(tip));
            for (int i = 0; i < COMMITS && !commit.equals(known) && commit.getParentCount() > 0; i++) {
                RevCommit parent = walk.parseCommit(commit.getParent(0));
                deleted(trees, parent, commit, open).forEach(path -> found.add(new DocPath(path)));
                commit = parent;
            }
            return commit.equals(known) ? found : Set.of();
        } catch (MissingObjectException e) {
            return Set.of();
        }
    }

    private boolean isAbsent(RevCommit commit, DocPath path) throws IOException {
        try (TreeWalk there = TreeWalk.forPath(repository, path.value(), commit.getTree())) {
            return there == null;
        }
    }

    private static List<String> deleted(TreeWalk trees, RevCommit parent, RevCommit commit, Set<String> open)
            throws IOException {
        Set<String> deleted = new HashSet<>();
        trees.reset(parent.getTree(), commit.getTree());
        trees.setRecursive(false);
        trees.setFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(open), TreeFilter.ANY_DIFF));
        while (trees.next()) {
            if (open.contains(trees.getPathString()) && trees.getFileMode(1) == FileMode.MISSING) {
                deleted.add(trees.getPathString());
            }
            if (trees.isSubtree()) {
                trees.enterSubtree();
            }
        }
        return List.copyOf(deleted);
    }
}
