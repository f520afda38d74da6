package io.github.docsync.plan;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.BodyHash;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which stored bodies a plan needs: those of pages about to be written, and those that a person may have edited. */
final class BodiesNeeded {
    private BodiesNeeded() {}

    /** The pages whose bodies to read; looks at hashes, version numbers and messages alone. */
    static Set<RemotePage> of(PlanInput input) {
        Set<RemotePage> pages = new LinkedHashSet<>();
        for (DesiredPage page : input.desired().pages().values()) {
            RemotePage remote = input.remote(page);
            RecordedState remembered = input.identity().of(page.path());
            if (remote != null && !page.isHeld() && (remembered == null || isNeeded(input, page, remembered, remote))) {
                pages.add(remote);
            }
        }
        for (RecordedState orphan : input.identity().orphans()) {
            RemotePage remote = input.actual().pages().get(orphan.state().pageId());
            if (remote != null
                    && remote.isCurrent()
                    && !Drift.isSeen(orphan, remote)
                    && Drift.glance(orphan.state(), remote, null) == Drift.Body.MAYBE_EDITED) {
                pages.add(remote);
            }
        }
        pages.removeIf(page -> input.actual().bodies().isAsked(page.id()));
        return pages;
    }

    /**
     * A body is read where Git changes the page, where nobody has looked at its version yet, and where something is to be put back. What
     * a person did and what was looked at is not read again.
     */
    private static boolean isNeeded(PlanInput input, DesiredPage page, RecordedState remembered, RemotePage remote) {
        PageState recorded = remembered.state();
        PartHashes before = recorded.desired();
        PartHashes wanted = page.summary().hashes();
        boolean changed = !before.body().equals(wanted.body())
                || !before.title().equals(wanted.title())
                || !before.parent().equals(wanted.parent());
        boolean unlike = !remote.title().equals(recorded.title())
                || !Objects.equals(remote.parentId(), recorded.parentId())
                || (remembered.seen() != null && remembered.seen().edited());
        return changed
                || !Drift.isKnown(remembered, remote)
                || !remote.isCurrent()
                || TemporaryTitle.isThatOf(remote)
                || Drift.isFirstOfTwoWrites(remote, recorded.manifest())
                || (unlike && input.drift() == DriftPolicy.OVERWRITE);
    }

    /** The recorded versions to read as well: of pages whose body is not the one whose hash was recorded. */
    static List<PageState> recordedVersions(PlanInput input) {
        List<PageState> versions = new ArrayList<>();
        for (RecordedState row : input.actual().remembered()) {
            PageState state = row.state();
            RemotePage remote = input.actual().pages().get(state.pageId());
            StoredBody body = input.actual().bodies().find(state.pageId()).orElse(null);
            boolean edited = remote != null
                    && body != null
                    && !remote.blogPost()
                    && !input.actual().recordedBodies().isAsked(state.pageId())
                    && !Drift.isSeen(row, remote)
                    && Drift.glance(state, remote, null) == Drift.Body.MAYBE_EDITED
                    && !BodyHash.isOf(body, state.stored());
            if (edited) {
                versions.add(state);
            }
        }
        return versions;
    }
}
