package io.github.docsync.apply;

import java.util.concurrent.atomic.AtomicBoolean;

/** Lets another thread ask a run to stop: what is in flight is finished, nothing new is begun, and the lease is released. */
public final class Cancellation {
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Asks; returns immediately, and may be called more than once. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }
}
