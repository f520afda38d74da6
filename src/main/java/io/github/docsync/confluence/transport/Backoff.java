package io.github.docsync.confluence.transport;

import io.github.docsync.confluence.error.ConfluenceException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: as asked, or twice as long each time, and never the same for two clients. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final double SPREAD = 0.5;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The wait after a failure.
     *
     * @param attempts made so far, at least 1
     */
    Duration after(int attempts, ConfluenceException failure) {
        return failure.retryAfter()
                .map(asked -> asked.plusMillis((long) (random.nextDouble() * 1000)))
                .orElseGet(() -> exponential(attempts));
    }

    private Duration exponential(int attempts) {
        long doubled = FIRST.toMillis() << Math.min(attempts - 1, 16);
        long capped = Math.min(doubled, LONGEST.toMillis());
        return Duration.ofMillis((long) (capped * (1 + SPREAD * random.nextDouble())));
    }
}
