package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import java.util.List;

/**
 * Remembers which versions of pages and of their attachments were compared with ours, and what came out, so that an edit is read once and
 * not by every run.
 */
final class SeenEdits {
    private SeenEdits() {}

    /** The memory of each page, with what the bodies and attachments that were read show; but for those that only a newer commit may judge. */
    static List<RecordedState> of(ActualTree actual, Lineage lineage) {
        return actual.remembered().stream()
                .map(row -> lineage.isNewer(row.state().pageId()) ? row : read(seen(row, actual), actual))
                .toList();
    }

    private static RecordedState read(RecordedState row, ActualTree actual) {
        return actual.read().find(row.state().pageId()).map(row::withRead).orElse(row);
    }

    private static RecordedState seen(RecordedState row, ActualTree actual) {
        RemotePage page = actual.pages().get(row.state().pageId());
        boolean compared = page != null
                && actual.bodies().find(page.id()).isPresent()
                && !Drift.isSeen(row, page)
                && Drift.glance(row.state(), page, null) == Drift.Body.MAYBE_EDITED;
        return compared && page != null
                ? row.withSeen(
                        new RecordedState.Seen(page.version(), page.versionAt(), Drift.isEdited(row, page, actual)))
                : row;
    }
}
