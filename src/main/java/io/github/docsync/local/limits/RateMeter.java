package io.github.docsync.local.limits;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts points and bursts as Atlassian's page on rate limiting says: a request costs 1 point, a GET 1 more for each object that it
 * returns and 2 for each user or group. The quota holds for OAuth and the gateway only, bursts for everybody, each endpoint and
 * method by itself in a bucket of tokens. The true figures of bursts are not published. Thread-safe.
 */
public final class RateMeter {
    private final Clock clock;
    private RateLimits limits;
    private long points;
    private long requests;
    private long hourPoints;
    private Instant hour = Instant.EPOCH;
    private final Map<String, Bucket> buckets = new HashMap<>();

    /** What is left of a burst, as of a moment. */
    private record Bucket(double tokens, Instant at) {}

    public RateMeter(RateLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Sets other limits; what was counted stays. */
    public synchronized void limit(RateLimits now) {
        limits = now;
        buckets.clear();
    }

    public synchronized RateLimits limits() {
        return limits;
    }

    /** All points of callers that have a quota, whether it is limited or not. */
    public synchronized long points() {
        return points;
    }

    /** All requests so far, refused ones among them. */
    public synchronized long requests() {
        return requests;
    }

    /**
     * The refusal of a request that is too much; empty for one that may pass.
     *
     * @param hasQuota whether the caller comes through OAuth or the gateway
     */
    public synchronized Optional<HttpReply> refusal(String method, String path, boolean hasQuota) {
        requests++;
        Instant now = clock.instant();
        startHour(now);
        if (hasQuota && limits.pointsPerHour() > 0 && hourPoints >= limits.pointsPerHour()) {
            long wait = Math.max(1, Duration.between(now, nextHour()).toSeconds());
            return Optional.of(withHeaders(tooMany(wait, "confluence-quota-global-based")));
        }
        return limits.burstPerSecond() > 0 ? burst(method + " " + endpoint(path), now) : Optional.empty();
    }

    private Optional<HttpReply> burst(String endpoint, Instant now) {
        Bucket bucket = buckets.getOrDefault(endpoint, new Bucket(limits.burstCapacity(), now));
        double seconds = Duration.between(bucket.at(), now).toMillis() / 1000.0;
        double tokens = Math.min(limits.burstCapacity(), bucket.tokens() + seconds * limits.burstPerSecond());
        if (tokens < 1) {
            buckets.put(endpoint, new Bucket(tokens, now));
            long wait = Math.max(1, (long) Math.ceil((1 - tokens) / limits.burstPerSecond()));
            return Optional.of(tooMany(wait, "confluence-burst-based"));
        }
        buckets.put(endpoint, new Bucket(tokens - 1, now));
        return Optional.empty();
    }

    /** Counts what a reply costs, and tells the caller what is left where there is a quota. */
    public synchronized HttpReply charged(String method, String path, boolean hasQuota, HttpReply reply) {
        if (!hasQuota) {
            return reply;
        }
        long cost = 1 + (method.equals("GET") && reply.status() == 200 ? objects(path, reply) : 0);
        points += cost;
        hourPoints += cost;
        return limits.pointsPerHour() > 0 ? withHeaders(reply) : reply;
    }

    private void startHour(Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.HOURS);
        if (!current.equals(hour)) {
            hour = current;
            hourPoints = 0;
        }
    }

    private Instant nextHour() {
        return hour.plus(1, ChronoUnit.HOURS);
    }

    private HttpReply withHeaders(HttpReply reply) {
        long left = Math.max(0, limits.pointsPerHour() - hourPoints);
        return reply.with("X-RateLimit-Limit", Long.toString(limits.pointsPerHour()))
                .with("X-RateLimit-Remaining", Long.toString(left))
                .with("X-RateLimit-Reset", Json.instant(nextHour()))
                .with("X-RateLimit-NearLimit", Boolean.toString(left * 5 < limits.pointsPerHour()));
    }

    private static HttpReply tooMany(long waitSeconds, String reason) {
        return HttpReply.gatewayError(429, "Rate limit exceeded")
                .with("Retry-After", Long.toString(waitSeconds))
                .with("RateLimit-Reason", reason);
    }

    private static long objects(String path, HttpReply reply) {
        if (!reply.headers().getOrDefault("Content-Type", "").startsWith("application/json")) {
            return 1;
        }
        JsonNode body = Json.parse(new String(reply.body(), StandardCharsets.UTF_8));
        long objects = body.path("results").isArray() ? body.path("results").size() : 1;
        boolean identity = path.matches(".*/(?:users?|groups?|permissions)(?:[/-].*)?");
        return identity ? 2 * objects : objects;
    }

    /** The path with ids left out, so that all pages are one endpoint. */
    private static String endpoint(String path) {
        return path.replaceAll("/\\d+(?=/|$)", "/{id}");
    }
}
