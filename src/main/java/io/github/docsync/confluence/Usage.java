package io.github.docsync.confluence;

import java.time.Duration;

/**
 * What a client has used up so far.
 *
 * @param requests sent, repetitions included
 * @param writes among them
 * @param points an estimate in Atlassian's hourly quota for OAuth 2.0 apps: one per request, and one per object that a read returned
 * @param retries requests that were repetitions
 * @param waited time spent waiting because of rate limits and failures
 */
public record Usage(long requests, long writes, long points, long retries, Duration waited) {}
