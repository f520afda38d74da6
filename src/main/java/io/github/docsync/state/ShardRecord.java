package io.github.docsync.state;

import org.jspecify.annotations.Nullable;

/**
 * What the index's head says of one shard.
 *
 * @param lease the run that publishes it now; null when none does
 * @param renewed when that lease was renewed last, in milliseconds since 1970 by Confluence's clock: unlike the lease of a whole run its
 *     age is not that of the property, which other shards write too
 * @param journal the run whose journalled creates may not all have reached the rows; null when all have
 * @param done whether the last run of this shard published everything that it was to publish
 */
public record ShardRecord(
        ShardKey key,
        @Nullable Lease lease,
        long renewed,
        @Nullable String journal,
        boolean done) {
    /** The same after another renewal. */
    public ShardRecord renewedAt(long now) {
        return new ShardRecord(key, lease, now, journal, done);
    }

    /** The same while no run publishes it. */
    public ShardRecord withoutLease() {
        return lease == null ? this : new ShardRecord(key, null, renewed, journal, done);
    }
}
