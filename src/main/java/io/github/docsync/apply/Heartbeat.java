package io.github.docsync.apply;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls something again and again while a run lives. */
interface Heartbeat {
    /**
     * Begins, with the first call after one interval.
     *
     * @param beat must not throw
     * @return ends it; a call that is under way goes on
     */
    Runnable every(Duration interval, Runnable beat);

    /** By a thread that does not keep the process alive. */
    static Heartbeat daemon() {
        return (interval, beat) -> {
            ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "docsync-lease");
                thread.setDaemon(true);
                return thread;
            });
            var unused = executor.scheduleWithFixedDelay(
                    beat, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
            return executor::shutdown;
        };
    }
}
