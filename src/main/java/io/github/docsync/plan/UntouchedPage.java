package io.github.docsync.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An action that sends nothing: the page stays as it is. */
public sealed interface UntouchedPage extends Action permits NoOp, HoldPage, LeaveOrphan {
    @Override
    default boolean sends() {
        return false;
    }

    @Override
    default boolean holds(Part part) {
        return false;
    }

    @Override
    default boolean removes() {
        return false;
    }

    @Override
    default Optional<PageWrite> write() {
        return Optional.empty();
    }

    @Override
    default @Nullable PageBase base() {
        return null;
    }
}
