package io.github.docsync.apply;

import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;

/** Watches a run; called from several threads, and never in the way of it. */
public interface ApplyListener {
    /** A listener that ignores everything. */
    ApplyListener NONE = new ApplyListener() {};

    /** So many pages of so many have been converted; not called for a tree that is known from before. */
    default void converted(int done, int total) {}

    /** Before anything is written, the lease included: from now on the run must be asked to stop, not cut off. */
    default void applying() {}

    /** Before the first write of a page. */
    default void started(Plan plan) {}

    /** When the first request for an action is about to be sent. */
    default void began(Action action) {}

    /** When an action has an outcome. */
    default void ended(Outcome outcome) {}
}
