package io.github.docsync.source;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Opens the snapshot of what stands at a commit, branch or tag. */
final class CommitTree {
    private CommitTree() {}

    static Snapshot open(
            GitCheckout checkout, DocPath manifest, String ref, Function<String, @Nullable String> environment)
            throws SourceException {
        Repository repository = checkout.repository();
        try (RevWalk commits = new RevWalk(repository)) {
            RevCommit commit = commits.parseCommit(resolve(repository, ref));
            Map<DocPath, TreeListing.Item> files =
                    list(repository, commit).resolved(checkout.root().toString());
            if (!files.containsKey(manifest)) {
                throw new NoManifestException(
                        "there is no manifest " + manifest + " at '" + ref + "'",
                        "name the manifest by the path that it has there with -f, or name another ref");
            }
            Provenance provenance = new ProvenanceReader(repository, environment).ofRef(ref, commit);
            List<Diagnostic> warnings = new ArrayList<>(GitHistory.warnings(repository, manifest));
            warnings.addAll(filters(repository, commit));
            return new ListedSnapshot(
                    manifest,
                    files,
                    provenance,
                    GitHistory.of(repository),
                    LfsObjects.of(repository.getCommonDirectory().toPath(), checkout.root()),
                    null,
                    warnings);
        } catch (MissingObjectException e) {
            throw new SourceException(
                    "the object " + e.getObjectId().name() + " of '" + ref + "' is not in this clone",
                    "fetch it: 'git fetch --unshallow' in a shallow clone, 'git fetch --refetch --no-filter' in one"
                            + " with a filter",
                    e);
        } catch (IOException e) {
            throw Causes.broken("'" + ref + "' in the Git repository " + checkout.root(), e);
        }
    }

    private static ObjectId resolve(Repository repository, String ref) throws IOException, SourceException {
        String remedy =
                "name a commit, a branch or a tag of this clone; 'git fetch --all --tags' brings those of the server";
        try {
            ObjectId id = repository.resolve(ref + "^{commit}");
            if (id == null) {
                // Clones made by CI systems often have the branches of their remote only.
                id = repository.resolve(Constants.R_REMOTES + Constants.DEFAULT_REMOTE_NAME + "/" + ref + "^{commit}");
            }
            if (id == null && ref.equals(Constants.HEAD)) {
                throw new SourceException("the repository has no commit yet", "commit the files first");
            }
            if (id == null) {
                throw new SourceException("there is no commit, branch or tag '" + ref + "'", remedy);
            }
            return id;
        } catch (AmbiguousObjectException e) {
            throw new SourceException("'" + ref + "' is the beginning of several ids", "give more of its digits", e);
        } catch (IncorrectObjectTypeException e) {
            throw new SourceException("'" + ref + "' is not a commit", remedy, e);
        } catch (IllegalArgumentException e) {
            // RevisionSyntaxException is one of these.
            throw new SourceException("'" + ref + "' is not the name of a commit, branch or tag", remedy, e);
        }
    }

    static TreeListing list(Repository repository, RevCommit commit) throws IOException {
        TreeListing listing = new TreeListing();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            while (walk.next()) {
                if (TreeListing.isHidden(walk.getNameString())) {
                    continue;
                }
                FileMode mode = walk.getFileMode();
                if (mode.equals(FileMode.TREE)) {
                    walk.enterSubtree();
                } else if (!mode.equals(FileMode.GITLINK)) {
                    add(listing, walk, repository);
                }
            }
        }
        return listing;
    }

    /** Files that a checkout holds in another form; Git LFS is resolved without its program. */
    private static List<Diagnostic> filters(Repository repository, RevCommit commit) throws IOException {
        Map<String, Diagnostic> found = new LinkedHashMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                String filter = walk.getAttributes().getValue("filter");
                if (filter != null && !filter.equals("lfs")) {
                    found.putIfAbsent(filter, unfiltered(walk.getPathString(), filter));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Diagnostic unfiltered(String path, String filter) {
        return Diagnostic.warning(
                "git-filter",
                SourceLocation.of(path),
                "files with the filter '" + filter
                        + "' of .gitattributes are read as Git stores them, since docsync runs no"
                        + " program that a repository names",
                "publish the checkout, without '--ref', if they are published");
    }

    private static void add(TreeListing listing, TreeWalk walk, Repository repository) throws IOException {
        DocPath path = new DocPath(walk.getPathString());
        FileContent.Blob blob = new FileContent.Blob(repository, walk.getObjectId(0));
        if (walk.getFileMode().equals(FileMode.SYMLINK)) {
            listing.links().put(path, new String(blob.read(), StandardCharsets.UTF_8));
        } else {
            long size = walk.getObjectReader().getObjectSize(blob.id(), Constants.OBJ_BLOB);
            listing.add(path, blob.id().name(), size, blob);
        }
    }
}
