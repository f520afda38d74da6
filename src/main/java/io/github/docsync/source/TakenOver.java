package io.github.docsync.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Whether a history took the content of a branch over without its commits, as squashing does: each file that the branch changed stood in
 * the history as the branch has it.
 */
final class TakenOver {
    /** Longer histories are not read to their end. */
    private static final int MOST_COMMITS = 1_000;

    private TakenOver() {}

    /**
     * @param head the newest commit of the history
     * @param first the branch's first commit that the history lacks, with one parent
     */
    static boolean by(Repository repository, String head, RevCommit first, String tip) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit base = walk.parseCommit(first.getParent(0));
            Map<String, ObjectId> left = changes(walk, base, walk.parseCommit(ObjectId.fromString(tip)));
            walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
            walk.markUninteresting(base);
            int commits = 0;
            for (RevCommit commit : walk) {
                if (left.isEmpty() || commits++ == MOST_COMMITS) {
                    break;
                }
                drop(walk, commit, left);
            }
            return left.isEmpty();
        }
    }

    /** What the branch has of the files that it changed; the zero id for a file that it removed. */
    private static Map<String, ObjectId> changes(RevWalk walk, RevCommit base, RevCommit tip) throws IOException {
        Map<String, ObjectId> changes = new HashMap<>();
        try (TreeWalk files = new TreeWalk(walk.getObjectReader())) {
            files.addTree(base.getTree());
            files.addTree(tip.getTree());
            files.setRecursive(true);
            files.setFilter(TreeFilter.ANY_DIFF);
            while (files.next()) {
                changes.put(files.getPathString(), files.getObjectId(1));
            }
        }
        return changes;
    }

    private static void drop(RevWalk walk, RevCommit commit, Map<String, ObjectId> left) throws IOException {
        for (Map.Entry<String, ObjectId> file : Map.copyOf(left).entrySet()) {
            try (TreeWalk found = TreeWalk.forPath(walk.getObjectReader(), file.getKey(), commit.getTree())) {
                ObjectId there = found == null ? ObjectId.zeroId() : found.getObjectId(0);
                if (there.equals(file.getValue())) {
                    left.remove(file.getKey());
                }
            }
        }
    }
}
