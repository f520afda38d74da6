package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Lays commits on a branch without touching anything else: no index, no working tree, no HEAD, no hooks, no configuration. What
 * is written are objects, which nobody sees, and at the end one reference, only if it still points where it was seen last.
 */
public final class BranchWriter implements AutoCloseable {
    private static final String NAME = "docsync";
    private static final String ADDRESS = "docsync@users.noreply.confluence";

    private final Repository repository;
    private final ObjectInserter inserter;
    private final boolean dryRun;
    private final StringBuilder diff = new StringBuilder();
    /** What was inserted and cannot be read back before it is flushed. */
    private final Map<ObjectId, byte[]> fresh = new HashMap<>();

    private BranchWriter(Repository repository, boolean dryRun) {
        this.repository = repository;
        this.dryRun = dryRun;
        this.inserter = dryRun ? new ObjectInserter.Formatter() : repository.newObjectInserter();
    }

    /** @param dryRun whether nothing at all is to be written */
    static BranchWriter of(Repository repository, boolean dryRun) {
        return new BranchWriter(repository, dryRun);
    }

    /**
     * Makes commits, each on top of the one before.
     *
     * @param parent the commit that the first one stands on
     * @return the id of the last one; of a dry run the parent
     */
    public String commit(String parent, List<NewCommit> commits) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit start = walk.parseCommit(ObjectId.fromString(parent));
            DirCache tree = DirCache.newInCore();
            DirCacheBuilder builder = tree.builder();
            builder.addTree(new byte[0], DirCacheEntry.STAGE_0, walk.getObjectReader(), start.getTree());
            builder.finish();
            ObjectId tip = start;
            for (NewCommit commit : commits) {
                change(tree, commit.files());
                tip = dryRun ? tip : insert(tree.writeTree(inserter), tip, commit);
            }
            return tip.name();
        } catch (IOException e) {
            throw new UncheckedIOException("commits cannot be written: " + Causes.of(e), e);
        }
    }

    private void change(DirCache tree, Map<DocPath, Optional<byte[]>> files) throws IOException {
        DirCacheEditor editor = tree.editor();
        for (Map.Entry<DocPath, Optional<byte[]>> file : files.entrySet()) {
            String path = file.getKey().value();
            DirCacheEntry before = tree.getEntry(path);
            byte[] old = before == null ? null : bytes(before.getObjectId());
            byte[] bytes = file.getValue().orElse(null);
            diff.append(TextMerge.diff(path, Optional.ofNullable(old), Optional.ofNullable(bytes)));
            if (bytes == null) {
                editor.add(new DirCacheEditor.DeletePath(path));
            } else {
                ObjectId blob =
                        dryRun ? inserter.idFor(Constants.OBJ_BLOB, bytes) : inserter.insert(Constants.OBJ_BLOB, bytes);
                fresh.put(blob, bytes);
                editor.add(new DirCacheEditor.PathEdit(path) {
                    @Override
                    public void apply(DirCacheEntry entry) {
                        if (entry.getRawMode() == 0) {
                            entry.setFileMode(FileMode.REGULAR_FILE);
                        }
                        entry.setObjectId(blob);
                    }
                });
            }
        }
        editor.finish();
    }

    private byte[] bytes(ObjectId blob) throws IOException {
        byte[] known = fresh.get(blob);
        return known != null ? known : repository.open(blob, Constants.OBJ_BLOB).getBytes();
    }

    private ObjectId insert(ObjectId tree, ObjectId parent, NewCommit commit) throws IOException {
        CommitBuilder builder = new CommitBuilder();
        builder.setTreeId(tree);
        builder.setParentId(parent);
        builder.setAuthor(new PersonIdent(
                commit.author().name(), commit.author().email(), commit.author().at(), ZoneOffset.UTC));
        builder.setCommitter(committer());
        builder.setEncoding(StandardCharsets.UTF_8);
        builder.setMessage(commit.message());
        return inserter.insert(builder);
    }

    private PersonIdent committer() {
        UserConfig user = repository.getConfig().get(UserConfig.KEY);
        String name = user.isCommitterNameImplicit() ? NAME : user.getCommitterName();
        String email = user.isCommitterEmailImplicit() ? ADDRESS : user.getCommitterEmail();
        return new PersonIdent(name, email, Instant.now(), ZoneOffset.systemDefault());
    }

    /**
     * Points a branch at a commit, if it still points where it was seen.
     *
     * @param seen the branch's tip as it was read; null if there was no such branch
     * @return whether that was done; false if somebody else moved the branch meanwhile
     */
    public boolean move(String branch, @Nullable String seen, String commit) {
        if (dryRun) {
            return true;
        }
        try {
            inserter.flush();
            RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
            update.setNewObjectId(ObjectId.fromString(commit));
            update.setExpectedOldObjectId(seen == null ? ObjectId.zeroId() : ObjectId.fromString(seen));
            update.setForceUpdate(true);
            update.setRefLogMessage("docsync pull", false);
            return switch (update.update()) {
                case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> true;
                default -> false;
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the branch " + branch + " cannot be written: " + Causes.of(e), e);
        }
    }

    /** Everything that was committed so far as a unified diff. */
    public String diff() {
        return diff.toString();
    }

    @Override
    public void close() {
        inserter.close();
    }
}
