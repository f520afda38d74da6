package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.PullTrailer;
import io.github.docsync.source.Snapshot;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The versions of pages that the commits of this snapshot took over from Confluence: what a person wrote there is in Git, so that what
 * Git has now may be published over it.
 */
public final class PulledVersions {
    private final List<PullTrailer> trailers;

    private PulledVersions(List<PullTrailer> trailers) {
        this.trailers = List.copyOf(trailers);
    }

    /** Nothing was taken over. */
    public static PulledVersions none() {
        return new PulledVersions(List.of());
    }

    /** Looks into the history only if some page was written by somebody else since it was published. */
    public static PulledVersions of(ActualTree actual, Snapshot snapshot, String manifest) {
        Set<String> commits = new HashSet<>();
        for (RecordedState row : actual.remembered()) {
            PageState state = row.state();
            RemotePage page = actual.pages().get(state.pageId());
            if (page != null && Drift.glance(state, page, null) == Drift.Body.MAYBE_EDITED) {
                commits.add(String.valueOf(state.commit()));
            }
        }
        return commits.isEmpty()
                ? none()
                : new PulledVersions(new ArrayList<>(snapshot.pulledSince(commits, manifest)));
    }

    /**
     * Whether the page's present version is in Git. Deleting a version gives its number to the next; an edit that got the number of a
     * pulled version that way is told from it by its time or, where a squashed commit does not say that, by the version that was
     * published still having its own number.
     *
     * @param recordedBodies those of the versions that were published, as far as they were found under their numbers
     */
    boolean holds(RemotePage page, Map<String, StorageBody> recordedBodies) {
        return trailers.stream()
                .filter(trailer -> trailer.pageId().equals(page.id()) && trailer.version() == page.version())
                .anyMatch(trailer -> trailer.mayBeOf(page.versionAt())
                        || (trailer.writtenAt() == null && recordedBodies.containsKey(page.id())));
    }
}
