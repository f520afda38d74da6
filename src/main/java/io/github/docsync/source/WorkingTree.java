package io.github.docsync.source;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Opens the snapshot of a checkout as it is on disk. */
final class WorkingTree {
    private WorkingTree() {}

    static Snapshot open(GitCheckout checkout, DocPath manifest, Function<String, @Nullable String> environment)
            throws SourceException {
        Repository repository = checkout.repository();
        try (TreeWalk trees = new UnfilteredTreeWalk(repository);
                RevWalk commits = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            WorkingTreeWalk walk = new WorkingTreeWalk(trees, checkout.root(), repository);
            walk.run(
                    new DirCacheIterator(index(checkout)),
                    new FileTreeIterator(repository),
                    head == null ? null : commits.parseCommit(head).getTree());
            Map<DocPath, TreeListing.Item> files =
                    walk.listing().resolved(checkout.root().toString());
            addManifest(files, checkout.root(), manifest);
            Provenance provenance = new ProvenanceReader(repository, environment).ofWorkingTree(head, walk.isDirty());
            List<Diagnostic> warnings = new ArrayList<>(GitHistory.warnings(repository, manifest));
            warnings.addAll(walk.warnings());
            return new ListedSnapshot(
                    manifest,
                    files,
                    provenance,
                    GitHistory.of(repository),
                    LfsObjects.of(repository.getCommonDirectory().toPath(), checkout.root()),
                    checkout.root(),
                    warnings);
        } catch (IOException e) {
            throw Causes.broken("the Git repository in " + checkout.root(), e);
        }
    }

    private static DirCache index(GitCheckout checkout) throws SourceException {
        try {
            return checkout.repository().readDirCache();
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException(
                    "the index of the Git repository in " + checkout.root() + " cannot be read: " + Causes.of(e),
                    "if it is split or sparse, run 'git update-index --no-split-index' or 'git sparse-checkout reapply"
                            + " --no-sparse-index'; else run 'git status' and fix what it reports",
                    e);
        }
    }

    /** The manifest was named, so it is read even if Git ignores it. */
    static void addManifest(Map<DocPath, TreeListing.Item> files, Path root, DocPath manifest) throws SourceException {
        if (files.containsKey(manifest)) {
            return;
        }
        FileContent content = new FileContent.OnDisk(root, root.resolve(manifest.value()));
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            byte[] bytes = content.read();
            String id = formatter.idFor(Constants.OBJ_BLOB, bytes).name();
            files.put(manifest, new TreeListing.Item(new SourceFile(manifest, id, bytes.length), content));
        } catch (IOException e) {
            throw new SourceException(
                    "the manifest " + manifest + " cannot be read: " + Causes.of(e),
                    "name a file inside the repository that you may read",
                    e);
        }
    }
}
