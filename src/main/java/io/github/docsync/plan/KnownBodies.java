package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stored bodies for decisions that depend on them: one that was not read is asked for, so that no edit is overlooked for it. */
final class KnownBodies {
    private KnownBodies() {}

    /**
     * What Confluence holds; empty where it gives no body.
     *
     * @throws UnansweredException if it was not read
     */
    static Optional<StoredBody> stored(ActualTree actual, RemotePage page) {
        if (!actual.bodies().isAsked(page.id())) {
            throw new UnansweredException(Set.of(page), List.of(), Set.of());
        }
        return actual.bodies().find(page.id());
    }

    /**
     * What Confluence held in the recorded version; empty where that is gone, and for blog posts, whose versions have no bodies.
     *
     * @throws UnansweredException if it was not read
     */
    static Optional<StoredBody> recorded(ActualTree actual, PageState recorded) {
        if (!recorded.blogPost() && !actual.recordedBodies().isAsked(recorded.pageId())) {
            throw new UnansweredException(Set.of(), List.of(recorded), Set.of());
        }
        return actual.recordedBodies().find(recorded.pageId());
    }
}
