package io.github.docsync;

import java.time.Duration;

/**
 * What a run cost.
 *
 * @param requests requests sent, retries included
 * @param writes those of them that change something
 * @param points rate-limit points by Atlassian's published formula: one a request, and one for each object that a read returns
 * @param retries requests that were sent again
 * @param elapsed wall-clock time
 */
public record Cost(long requests, long writes, long points, long retries, Duration elapsed) {}
