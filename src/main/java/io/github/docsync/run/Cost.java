package io.github.docsync.run;

import java.time.Duration;
import java.util.Locale;

/**
 * What a run cost.
 *
 * @param requests requests sent, retries included
 * @param writes those of them that change something
 * @param points rate-limit points by Atlassian's published formula: one a request, and one for each object that a read returns
 * @param retries requests that were sent again
 * @param elapsed wall-clock time
 */
public record Cost(long requests, long writes, long points, long retries, Duration elapsed) {
    /** In one line for people: {@code 11 requests, 7 writes, 58 rate-limit points, 3.7 s}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d requests, %d writes, %d rate-limit points, %s%.1f s",
                requests,
                writes,
                points,
                retries == 0 ? "" : retries + " retries, ",
                elapsed.toMillis() / 1000.0);
    }
}
