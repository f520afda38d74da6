package io.github.docsync.model;

import java.time.Duration;

/** Lets real time pass. */
public final class Sleep {
    private Sleep() {}

    /** Returns after that time, or immediately when the thread is interrupted, which stays marked so. */
    public static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
