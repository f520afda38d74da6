package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.VersionMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be remembered of pages that went away. A path has one page: what cannot be seen or lies in the trash while
 * another page stands for its path is forgotten. A page in the trash whose file is gone is kept for the day when the file comes back, and
 * one that cannot be seen for the day when it can.
 */
public final class PastPages {
    private final DesiredTree desired;
    private final ActualTree actual;

    private PastPages(DesiredTree desired, ActualTree actual) {
        this.desired = desired;
        this.actual = actual;
    }

    /**
     * The memories that count from now on.
     *
     * @param identity which page each wanted one is, by all that is remembered
     */
    public static List<RecordedState> settle(DesiredTree desired, ActualTree actual, Identity identity) {
        PastPages past = new PastPages(desired, actual);
        List<RecordedState> kept = new ArrayList<>();
        for (RecordedState row : actual.remembered()) {
            boolean matched = identity.isMatched(row.state().pageId());
            RemotePage page = actual.pages().get(row.state().pageId());
            if (matched ? !past.isOver(row, page) : past.isKept(row, page)) {
                kept.add(matched && (page == null || isTrashed(page)) ? row : asFound(row, page));
            }
        }
        return List.copyOf(kept);
    }

    /** What is remembered, with the pages first that are most likely to be the ones that their paths stand for. */
    public static List<RecordedState> likeliestFirst(ActualTree actual) {
        List<RecordedState> rows = new ArrayList<>(actual.remembered());
        rows.sort(Comparator.comparingInt(
                row -> rank(actual.pages().get(row.state().pageId()))));
        return rows;
    }

    private static int rank(@Nullable RemotePage page) {
        return page == null ? 3 : page.isCurrent() ? 0 : isTrashed(page) ? 2 : 1;
    }

    private static boolean isTrashed(@Nullable RemotePage page) {
        return page != null && page.isTrashed();
    }

    private static RecordedState asFound(RecordedState row, @Nullable RemotePage page) {
        return page == null ? row.asAbsent() : isTrashed(page) ? row.asRemoved() : row.asPresent();
    }

    /** Whether the page is gone and missed by nobody: its file was gone too, or a run created another that it could not record. */
    private boolean isOver(RecordedState row, @Nullable RemotePage page) {
        return page == null
                && (row.removed()
                        || row.absent()
                        || actual.unrecorded().containsKey(row.state().path()));
    }

    private boolean isKept(RecordedState row, @Nullable RemotePage page) {
        boolean replaced = desired.pages().containsKey(row.state().path());
        if (page == null) {
            // It may only be hidden from this account; then it is an orphan as soon as it can be seen again.
            return !replaced && !row.removed();
        }
        if (isTrashed(page)) {
            return !replaced;
        }
        // A removed page that is there again was taken out of the trash by a person, and is theirs.
        return !row.removed() || isRestoredByUs(row, page);
    }

    /** A run that takes a page out of the trash writes a version, and may die before it can record that. */
    private static boolean isRestoredByUs(RecordedState row, RemotePage page) {
        return page.version() > row.state().version()
                && VersionMessage.parse(page.message())
                        .filter(written -> written.manifest().equals(row.state().manifest()))
                        .isPresent();
    }
}
