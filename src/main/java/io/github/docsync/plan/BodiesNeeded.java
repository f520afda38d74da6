package io.github.docsync.plan;

import io.github.docsync.actual.RemotePage;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which stored bodies a plan needs: those of pages about to be written, and those that a person may have edited.
 *
 * @param pages the pages whose bodies to read
 */
public record BodiesNeeded(Set<RemotePage> pages) {
    /** Looks at hashes, version numbers and messages alone. */
    public static BodiesNeeded of(PlanInput input) {
        Set<RemotePage> pages = new LinkedHashSet<>();
        for (DesiredPage page : input.desired().pages().values()) {
            String id = input.identity().pageId(page, input.actual().unrecorded());
            RemotePage remote = id == null ? null : input.actual().pages().get(id);
            RecordedState remembered = input.identity().of(page.path());
            if (remote != null
                    && !page.isHeld()
                    && (remembered == null || isNeeded(page, remembered.state(), remote))) {
                pages.add(remote);
            }
        }
        for (RecordedState orphan : input.identity().orphans()) {
            RemotePage remote = input.actual().pages().get(orphan.state().pageId());
            if (remote != null
                    && remote.isCurrent()
                    && Drift.glance(orphan.state(), remote, null) == Drift.Body.MAYBE_EDITED) {
                pages.add(remote);
            }
        }
        return new BodiesNeeded(pages);
    }

    private static boolean isNeeded(DesiredPage page, PageState recorded, RemotePage remote) {
        boolean changed =
                !recorded.desired().page().equals(page.summary().hashes().page());
        return changed
                || !Drift.isRecordedVersion(recorded, remote)
                || !remote.isCurrent()
                || !remote.title().equals(recorded.title())
                || !Objects.equals(remote.parentId(), recorded.parentId());
    }

    /** The recorded versions to read as well: of pages whose body is not the one whose hash was recorded. */
    public static List<PageState> recordedVersions(PlanInput input) {
        List<PageState> versions = new ArrayList<>();
        for (RecordedState row : input.actual().remembered()) {
            PageState state = row.state();
            RemotePage remote = input.actual().pages().get(state.pageId());
            String body = input.actual().bodies().get(state.pageId());
            boolean edited = remote != null
                    && body != null
                    && !remote.blogPost()
                    && Drift.glance(state, remote, null) == Drift.Body.MAYBE_EDITED
                    && !Drift.isStored(body, state.stored());
            if (edited) {
                versions.add(state);
            }
        }
        return versions;
    }
}
