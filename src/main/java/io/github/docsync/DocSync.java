package io.github.docsync;

import io.github.docsync.plan.Plan;

/**
 * The facade that every front door calls. Mistakes in the input come back as diagnostics; failures to reach Confluence are
 * thrown as {@code ConfluenceException}, which says what to do.
 */
public final class DocSync {
    private DocSync() {}

    /** Looks at manifest and files, offline. */
    public static Validation validate(SyncRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /** Reads both sides and says what a run would do; writes nothing. */
    public static Planned plan(SyncRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /** Plans, then applies. */
    public static Synced sync(SyncRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /** Applies exactly a plan that was made earlier, or refuses when its base has changed. */
    public static Synced apply(SyncRequest request, Plan plan) {
        throw new UnsupportedOperationException(request.toString() + plan);
    }
}
