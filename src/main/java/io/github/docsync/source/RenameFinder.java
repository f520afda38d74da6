package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Git's rename detection between a commit and a listed snapshot: identical contents first, then similar ones. */
final class RenameFinder {
    /** As {@code git diff} does by default: half of the lines in common. */
    private static final int SIMILARITY_PERCENT = 50;

    /** Comparing takes the product of removed and added files; beyond this many only Markdown is compared. */
    private static final int MOST_CANDIDATES = 1000;

    private static final String EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

    private final Repository repository;

    RenameFinder(Repository repository) {
        this.repository = repository;
    }

    Map<DocPath, DocPath> find(RevCommit commit, Map<DocPath, TreeListing.Item> files) throws IOException {
        SortedMap<DocPath, ObjectId> removed = regularFiles(commit);
        SortedMap<DocPath, ObjectId> added = new TreeMap<>();
        files.forEach((path, item) -> {
            if (removed.remove(path) == null) {
                added.put(path, ObjectId.fromString(item.file().blobId()));
            }
        });
        // Empty files are all alike; that says nothing about where one came from.
        removed.values().removeIf(id -> id.name().equals(EMPTY_BLOB));
        added.values().removeIf(id -> id.name().equals(EMPTY_BLOB));
        if (Math.max(removed.size(), added.size()) > MOST_CANDIDATES) {
            Predicate<DocPath> other = path -> !MarkdownFiles.isMarkdown(path);
            removed.keySet().removeIf(other);
            added.keySet().removeIf(other);
        }
        if (removed.isEmpty() || added.isEmpty()) {
            return Map.of();
        }
        try {
            return detect(removed, added, files);
        } catch (MissingObjectException e) {
            // A clone with a filter has the names of old contents and not the contents.
            return identical(removed, added);
        }
    }

    private static Map<DocPath, DocPath> identical(
            SortedMap<DocPath, ObjectId> removed, SortedMap<DocPath, ObjectId> added) {
        Map<ObjectId, Deque<DocPath>> sources = new LinkedHashMap<>();
        removed.forEach((path, id) ->
                sources.computeIfAbsent(id, key -> new ArrayDeque<>()).add(path));
        Map<DocPath, DocPath> renames = new TreeMap<>();
        added.forEach((path, id) -> {
            DocPath source = sources.getOrDefault(id, new ArrayDeque<>()).pollFirst();
            if (source != null) {
                renames.put(path, source);
            }
        });
        return renames;
    }

    private SortedMap<DocPath, ObjectId> regularFiles(RevCommit commit) throws IOException {
        SortedMap<DocPath, ObjectId> files = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                if ((walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
                    files.put(new DocPath(walk.getPathString()), walk.getObjectId(0));
                }
            }
        }
        return files;
    }

    private Map<DocPath, DocPath> detect(
            Map<DocPath, ObjectId> removed, Map<DocPath, ObjectId> added, Map<DocPath, TreeListing.Item> files)
            throws IOException {
        RenameDetector detector = new RenameDetector(repository);
        detector.setRenameScore(SIMILARITY_PERCENT);
        detector.setRenameLimit(MOST_CANDIDATES);
        detector.setSkipContentRenamesForBinaryFiles(true);
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.setRecursive(true);
            walk.addTree(new DirCacheIterator(index(removed)));
            walk.addTree(new DirCacheIterator(index(added)));
            detector.addAll(DiffEntry.scan(walk));
            ContentSource.Pair contents =
                    new ContentSource.Pair(ContentSource.create(walk.getObjectReader()), new SnapshotContents(files));
            Map<DocPath, DocPath> renames = new TreeMap<>();
            for (DiffEntry entry : detector.compute(contents, NullProgressMonitor.INSTANCE)) {
                if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
                    renames.put(new DocPath(entry.getNewPath()), new DocPath(entry.getOldPath()));
                }
            }
            return renames;
        } catch (CanceledException e) {
            throw new IllegalStateException("nobody can cancel this", e);
        }
    }

    private static DirCache index(Map<DocPath, ObjectId> files) {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        files.forEach((path, id) -> {
            DirCacheEntry entry = new DirCacheEntry(path.value());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(id);
            builder.add(entry);
        });
        builder.finish();
        return index;
    }

    /** The snapshot's files, which of a working tree are in no object database. */
    private static final class SnapshotContents extends ContentSource {
        private final Map<DocPath, TreeListing.Item> files;

        SnapshotContents(Map<DocPath, TreeListing.Item> files) {
            this.files = files;
        }

        @Override
        public long size(String path, ObjectId id) {
            return item(path).file().size();
        }

        @Override
        public ObjectLoader open(String path, ObjectId id) throws IOException {
            return new ObjectLoader.SmallObject(
                    Constants.OBJ_BLOB, item(path).content().read());
        }

        private TreeListing.Item item(String path) {
            TreeListing.Item item = files.get(new DocPath(path));
            if (item == null) {
                throw new IllegalArgumentException("not in the snapshot: " + path);
            }
            return item;
        }
    }
}
