package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.PullTrailer;
import io.github.docsync.source.Snapshot;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StoredBody;
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
    private final List<PullTrailer> elsewhere;

    private PulledVersions(List<PullTrailer> trailers, List<PullTrailer> elsewhere) {
        this.trailers = List.copyOf(trailers);
        this.elsewhere = List.copyOf(elsewhere);
    }

    /** Nothing was taken over. */
    public static PulledVersions none() {
        return new PulledVersions(List.of(), List.of());
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
                : new PulledVersions(
                        new ArrayList<>(snapshot.pulledSince(commits, manifest)), snapshot.pulledElsewhere(manifest));
    }

    /**
     * Whether the page's present version is in Git. Deleting a version gives its number to the next; an edit that got the number of a
     * pulled version that way is told from it by its time or, where a squashed commit does not say that, by the version that was
     * published still having its own number.
     *
     * @param recordedBodies those of the versions that were published, as far as they were found under their numbers
     */
    boolean holds(RemotePage page, Map<String, StoredBody> recordedBodies) {
        return trailers.stream()
                .filter(trailer -> trailer.pageId().equals(page.id()) && trailer.version() == page.version())
                .anyMatch(trailer -> trailer.mayBeOf(page.versionAt())
                        || (trailer.writtenAt() == null && recordedBodies.containsKey(page.id())));
    }

    /** The finding, which says where the version was pulled to if that is not in this snapshot's commit: it need not be pulled again. */
    Finding named(Finding finding, RemotePage page) {
        boolean edited = finding.kind() == Finding.Kind.CONFLICT || finding.kind() == Finding.Kind.EDITED_IN_CONFLUENCE;
        if (!edited || finding.path() == null) {
            return finding;
        }
        return elsewhere.stream()
                .filter(trailer -> trailer.pageId().equals(page.id())
                        && trailer.version() == page.version()
                        && trailer.mayBeOf(page.versionAt()))
                .findFirst()
                .map(trailer -> finding.pulled(new Finding.InGit(trailer.version(), trailer.commit())))
                .orElse(finding);
    }
}
