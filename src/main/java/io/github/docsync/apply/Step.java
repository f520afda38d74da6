package io.github.docsync.apply;

import io.github.docsync.plan.Action;
import org.jspecify.annotations.Nullable;

/**
 * One task of a run.
 *
 * @param action the action it belongs to
 * @param kind what is done for it
 */
record Step(Action action, Kind kind) {
    enum Kind {
        /** The page is created, gets the first of two writes, or gives its title away before it is removed. */
        BEGIN,
        /** A new page goes to its place among its siblings. */
        PLACE,
        /** The only write of a page that exists, or the second of two, and all that goes with it; or the removal. */
        FINISH
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Step step && step.kind == kind && step.action == action;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(action) + kind.hashCode();
    }
}
