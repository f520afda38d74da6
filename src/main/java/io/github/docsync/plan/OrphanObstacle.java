package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import java.util.Objects;
import java.util.Optional;

/** What speaks against removing a page whose file is gone, whatever hangs under it. */
final class OrphanObstacle {
    private final PlanInput input;
    private final ActualTree actual;

    OrphanObstacle(PlanInput input) {
        this.input = input;
        this.actual = input.actual();
    }

    /** The first obstacle, as it is told; empty for a page that is to be removed. */
    Optional<Finding> of(RecordedState orphan, RemotePage page) {
        if (input.orphans() == OrphanPolicy.REPORT) {
            return finding(Finding.Kind.ORPHAN, orphan, page, Observation.Detail.FILE_GONE);
        }
        if (actual.spaces().all().stream().anyMatch(space -> page.id().equals(space.homepageId()))) {
            return finding(Finding.Kind.NOT_MANAGEABLE, orphan, page, Observation.Detail.NOT_REMOVED_HOMEPAGE);
        }
        if (actual.anchor() != null && page.id().equals(actual.anchor().id())) {
            return finding(Finding.Kind.NOT_MANAGEABLE, orphan, page, Observation.Detail.NOT_REMOVED_ANCHOR);
        }
        if (page.live()) {
            return finding(Finding.Kind.NOT_MANAGEABLE, orphan, page, Observation.Detail.NOT_REMOVED_LIVE_DOCUMENT);
        }
        if (input.lineage().isNewer(page.id())) {
            return Optional.of(
                    input.newer(orphan.state().path(), page, Observation.Detail.NOT_REMOVED_NEWER_THAN_COMMIT));
        }
        if (input.drift() != DriftPolicy.OVERWRITE && isChangedByPeople(orphan, page)) {
            return finding(
                    input.drift() == DriftPolicy.SKIP ? Finding.Kind.SKIPPED : Finding.Kind.CONFLICT,
                    orphan,
                    page,
                    Observation.Detail.NOT_REMOVED_EDITED,
                    page.version());
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(
            Finding.Kind kind, RecordedState orphan, RemotePage page, Observation.Detail detail, Object... arguments) {
        return Optional.of(Finding.ofPage(kind, orphan.state().path(), page, detail, arguments));
    }

    private boolean isChangedByPeople(RecordedState orphan, RemotePage page) {
        PageState state = orphan.state();
        boolean edited =
                Drift.glance(state, page, null) == Drift.Body.MAYBE_EDITED && Drift.isEdited(orphan, page, actual);
        RemotePage parent = state.parentId() == null ? null : actual.pages().get(state.parentId());
        // When a parent goes to the trash, Confluence itself moves its children up.
        boolean moved = !Objects.equals(state.parentId(), page.parentId()) && (parent == null || parent.isCurrent());
        boolean renamed = !TitleFolding.trim(page.title()).equals(state.title()) && !TemporaryTitle.isThatOf(page);
        return edited || moved || renamed;
    }
}
