package io.github.docsync.run;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.Snapshot;
import io.github.docsync.state.RecordedState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages that lie in the trash and whose files had gone and are back. That they went with their files, only the index knows; where it was
 * lost, Git's history tells it.
 */
final class ReturnedFiles {
    private final DesiredTree tree;
    private final Snapshot snapshot;

    ReturnedFiles(DesiredTree tree, Snapshot snapshot) {
        this.tree = tree;
        this.snapshot = snapshot;
    }

    /** The same pages, of which those come back with their files. */
    ActualTree in(ActualTree actual) {
        List<RecordedState> rows = actual.remembered().stream()
                .map(row -> hadGone(row, actual.pages().get(row.state().pageId())) ? row.asRemoved() : row)
                .toList();
        return rows.equals(actual.remembered()) ? actual : actual.withRemembered(rows);
    }

    private boolean hadGone(RecordedState row, @Nullable RemotePage page) {
        DocPath path = row.state().path();
        String commit = row.state().commit();
        return page != null
                && page.isTrashed()
                && commit != null
                && tree.pages().containsKey(path)
                && !snapshot.goneSince(commit, Set.of(path)).isEmpty();
    }
}
