package io.github.docsync.source;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeOptions;
import org.eclipse.jgit.util.FS;

/** Opens the snapshot of a folder that is not in a Git repository. {@code .gitignore} counts here too. */
final class PlainFolder {
    private PlainFolder() {}

    static Snapshot open(Path root, DocPath manifest) throws SourceException {
        // An empty repository in memory lets the one walk serve both cases.
        try (InMemoryRepository none = new InMemoryRepository(new DfsRepositoryDescription());
                TreeWalk trees = new UnfilteredTreeWalk(none)) {
            WorkingTreeWalk walk = new WorkingTreeWalk(trees, root, null);
            WorkingTreeOptions options = new Config().get(WorkingTreeOptions.KEY);
            walk.run(new EmptyTreeIterator(), new FileTreeIterator(root.toFile(), FS.DETECTED, options), null);
            Map<DocPath, TreeListing.Item> files = walk.listing().resolved(root.toString());
            WorkingTree.addManifest(files, root, manifest);
            List<Diagnostic> warnings = new ArrayList<>(List.of(warning(manifest)));
            warnings.addAll(walk.warnings());
            return new ListedSnapshot(
                    manifest, files, Provenance.NONE, History.NONE, new LfsObjects(List.of(), root), root, warnings);
        } catch (IOException e) {
            throw new SourceException(
                    "the folder " + root + " cannot be read: " + Causes.of(e), "check its permissions", e);
        }
    }

    private static Diagnostic warning(DocPath manifest) {
        return Diagnostic.warning(
                "git-missing",
                SourceLocation.of(manifest.value()),
                "this folder is not in a Git repository, so a renamed file becomes a new page, an older state can be"
                        + " published over a newer one, and pages carry no commit and no links to a Git host",
                "publish from a clone, or run 'git init' and commit");
    }
}
