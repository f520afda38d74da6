package io.github.docsync.source;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.jspecify.annotations.Nullable;

/**
 * Walks a working tree together with its index and its commit's tree. Where the index knows a file's time and size, its blob id is
 * taken from there and the file is not read.
 */
final class WorkingTreeWalk {
    private static final int INDEX = 0;
    private static final int DISK = 1;
    private static final int HEAD = 2;
    private static final char UNDECODABLE = '\uFFFD';

    private final TreeWalk walk;
    private final Path root;
    private final @Nullable Repository repository;
    private final TreeListing listing = new TreeListing();
    private final List<Diagnostic> warnings = new ArrayList<>();
    private boolean dirty;

    /**
     * @param walk without trees yet
     * @param repository null for a folder outside Git
     */
    WorkingTreeWalk(TreeWalk walk, Path root, @Nullable Repository repository) {
        this.walk = walk;
        this.root = root;
        this.repository = repository;
    }

    void run(AbstractTreeIterator index, WorkingTreeIterator disk, @Nullable ObjectId headTree)
            throws IOException, SourceException {
        walk.setOperationType(TreeWalk.OperationType.CHECKIN_OP);
        walk.addTree(index);
        walk.addTree(disk);
        if (index instanceof DirCacheIterator) {
            disk.setDirCacheIterator(walk, INDEX);
        }
        if (headTree == null) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(headTree);
        }
        while (walk.next()) {
            visit();
        }
    }

    TreeListing listing() {
        return listing;
    }

    /** Whether what would be published differs from the commit. */
    boolean isDirty() {
        return dirty;
    }

    /** Files that could not be listed. */
    List<Diagnostic> warnings() {
        return warnings;
    }

    private void visit() throws IOException, SourceException {
        if (TreeListing.isHidden(walk.getNameString())) {
            return;
        }
        if (walk.getNameString().indexOf(UNDECODABLE) >= 0) {
            undecodable();
            return;
        }
        WorkingTreeIterator disk = walk.getTree(DISK, WorkingTreeIterator.class);
        DirCacheIterator index = walk.getTree(INDEX, DirCacheIterator.class);
        if (disk == null) {
            visitMissing(index);
            return;
        }
        boolean untracked = index == null;
        if (isSubmodule(disk, index) || (untracked && disk.isEntryIgnored())) {
            return;
        }
        if (disk.getEntryFileMode().equals(FileMode.TREE)) {
            enter();
        } else {
            visitFile(disk);
        }
    }

    /** A folder whose list cannot be read must not look empty: its pages would count as deleted. */
    private void enter() throws IOException, SourceException {
        Path folder = root.resolve(walk.getPathString());
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new SourceException(
                    "the folder " + walk.getPathString() + " cannot be read",
                    "give read permission, or list it in .gitignore if it is not to be published");
        }
        walk.enterSubtree();
    }

    private static boolean isSubmodule(WorkingTreeIterator disk, @Nullable DirCacheIterator index) {
        return disk.getEntryFileMode().equals(FileMode.GITLINK)
                || (index != null && index.getEntryFileMode().equals(FileMode.GITLINK));
    }

    private void visitFile(WorkingTreeIterator disk) throws IOException, SourceException {
        FileMode mode = disk.getEntryFileMode();
        DocPath path = path();
        ObjectId id = walk.getObjectId(DISK);
        dirty |= !id.equals(walk.getObjectId(HEAD));
        Path file = root.resolve(path.value());
        if (mode.equals(FileMode.SYMLINK)) {
            listing.links().put(path, Files.readSymbolicLink(file).toString().replace('\\', '/'));
        } else if (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)) {
            if (id.equals(ObjectId.zeroId())) {
                listing.add(ChangingFile.list(root, path));
            } else {
                listing.add(path, id.name(), disk.getEntryLength(), new FileContent.OnDisk(root, file));
            }
        }
    }

    /** What is not on disk is deleted, unless a sparse checkout left it out. */
    private void visitMissing(@Nullable DirCacheIterator index) throws IOException, SourceException {
        if (walk.isSubtree()) {
            walk.enterSubtree();
            return;
        }
        DirCacheEntry entry = index == null ? null : index.getDirCacheEntry();
        if (repository == null || entry == null || !entry.isSkipWorkTree()) {
            dirty |= !FileMode.GITLINK.equals(walk.getRawMode(index == null ? HEAD : INDEX));
            return;
        }
        FileContent.Blob blob = new FileContent.Blob(repository, entry.getObjectId());
        if (entry.getFileMode().equals(FileMode.SYMLINK)) {
            listing.links().put(path(), new String(blob.read(), StandardCharsets.UTF_8));
        } else if (!entry.getFileMode().equals(FileMode.GITLINK)) {
            long size = repository.open(blob.id()).getSize();
            listing.add(path(), blob.id().name(), size, blob);
        }
        dirty |= !entry.getObjectId().equals(walk.getObjectId(HEAD));
    }

    private DocPath path() {
        return new DocPath(walk.getPathString());
    }

    /** In a locale without UTF-8 Java can open no file with other letters; it must not look as if those were deleted. */
    private void undecodable() throws SourceException {
        String problem = "the name of '" + walk.getPathString() + "' cannot be decoded";
        if (!"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding", "UTF-8"))) {
            throw new SourceException(problem + " in this locale", "set LC_ALL=C.UTF-8 in the environment");
        }
        warnings.add(Diagnostic.warning(
                "git-file-name",
                SourceLocation.of(walk.getPathString()),
                problem + ", so it is left out",
                "rename it so that its name is UTF-8, or list it in .gitignore"));
    }
}
