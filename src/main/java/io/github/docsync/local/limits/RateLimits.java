package io.github.docsync.local.limits;

/**
 * How much Confluence takes before it answers 429. Without limits the points are still counted.
 *
 * @param pointsPerHour the quota of callers with OAuth and of the gateway, renewed on the UTC hour; 0 for none
 * @param burstPerSecond how many requests for one endpoint and method come free each second; 0 for no limit
 * @param burstCapacity how many may come together
 */
public record RateLimits(long pointsPerHour, double burstPerSecond, int burstCapacity) {
    /** The product's own server: it counts and refuses nothing. */
    public static final RateLimits NONE = new RateLimits(0, 0, 0);

    public RateLimits {
        if (pointsPerHour < 0 || burstPerSecond < 0 || burstCapacity < 0) {
            throw new IllegalArgumentException("a limit must not be negative");
        }
    }
}
