package io.github.docsync.confluence.transport;

import io.github.docsync.model.Sleep;
import java.time.Duration;

/** Lets time pass; tests put one in its place that only takes notes. */
@FunctionalInterface
public interface Pauses {
    /**
     * Returns after that time, or immediately when the thread is interrupted, which stays marked so.
     */
    void pause(Duration duration);

    /** Real time. */
    static Pauses real() {
        return Sleep::of;
    }
}
