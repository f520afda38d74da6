package io.github.docsync.plan;

/**
 * What to do with each kind of action.
 *
 * @param <T> what comes of it
 */
public interface ActionVisitor<T> extends WriteVisitor<T> {
    T noOp(NoOp action);

    T hold(HoldPage action);

    T remove(RemovePage action);

    T orphan(LeaveOrphan action);
}
