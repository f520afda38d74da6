package io.github.docsync.apply;

import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.Lease;
import io.github.docsync.state.ShardKey;
import io.github.docsync.state.ShardRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in the index's head a run holds its lease: a whole run that of the manifest, a shard one of its own. Shards of one partition run
 * alongside each other, and a whole run alongside nobody.
 *
 * @param mine this run
 * @param shard null for a whole run
 */
record LeasePlace(Lease mine, @Nullable ShardKey shard) {
    /** How long a lease holds after its last renewal, by Confluence's clock. */
    static final Duration LIFETIME = Duration.ofSeconds(60);

    /** What speaks against writing now, if anything: a run that holds a living lease. */
    Optional<Finding> obstacle(IndexHead head, @Nullable Instant written, Instant now) {
        Lease whole = head.lease();
        if (whole != null && !isOfShard(head, whole) && isAlive(whole, written, now)) {
            return Optional.of(held(Observation.Detail.ANOTHER_RUN, whole, written, now));
        }
        for (ShardRecord other : head.shards()) {
            Lease lease = other.lease();
            boolean beside = shard != null && other.key().runsAlongside(shard);
            Instant renewed = Instant.ofEpochMilli(other.renewed());
            if (lease != null && !lease.equals(mine) && !beside && isAlive(lease, renewed, now)) {
                return Optional.of(
                        other.key().number() == 0
                                ? held(Observation.Detail.ANOTHER_RUN_ABOVE_SHARDS, lease, renewed, now)
                                : held(
                                        Observation.Detail.ANOTHER_RUN_OF_SHARD,
                                        lease,
                                        renewed,
                                        now,
                                        other.key().name()));
            }
        }
        return Optional.empty();
    }

    private static boolean isAlive(Lease lease, @Nullable Instant renewed, Instant now) {
        boolean expired = renewed != null && renewed.plus(LIFETIME).isBefore(now);
        return !expired && !LeaseHolder.isDead(lease);
    }

    private static Finding held(
            Observation.Detail detail, Lease lease, @Nullable Instant renewed, Instant now, String... more) {
        long left = renewed == null
                ? LIFETIME.toSeconds()
                : Math.max(1, Duration.between(now, renewed.plus(LIFETIME)).toSeconds());
        List<Object> arguments = new ArrayList<>(
                List.of(lease.host(), lease.process(), Objects.requireNonNullElse(lease.commit(), ""), left));
        arguments.addAll(List.of(more));
        return Finding.ofRun(Finding.Kind.LEASE_HELD, detail, arguments.toArray());
    }

    /** Whether the lease of the manifest is held by a shard, which writes the rows of the index. */
    private static boolean isOfShard(IndexHead head, Lease lease) {
        return head.shards().stream().anyMatch(record -> lease.equals(record.lease()));
    }

    /**
     * The head with this run's lease, and without those that have expired and must not be renewed next to it.
     *
     * @param journal whether this run announces creates
     */
    IndexHead taken(IndexHead head, boolean journal, Instant now) {
        IndexHead alone = head.with(head.shards().stream()
                .map(other -> shard != null && other.key().runsAlongside(shard) ? other : other.withoutLease())
                .toList());
        if (shard == null) {
            return alone.withLease(mine).withJournal(journal ? mine.run() : head.journal());
        }
        Lease whole = head.lease();
        IndexHead free = whole == null || isOfShard(alone, whole) ? alone : alone.withLease(null);
        String before = head.shard(shard).map(ShardRecord::journal).orElse(null);
        return free.with(new ShardRecord(shard, mine, now.toEpochMilli(), journal ? mine.run() : before, false));
    }

    /** Whether the run still has it. */
    boolean isMine(IndexHead head) {
        return mine.equals(
                shard == null
                        ? head.lease()
                        : head.shard(shard).map(ShardRecord::lease).orElse(null));
    }

    /** The head with the lease renewed; that of a whole run is as old as the property. */
    IndexHead renewed(IndexHead head, Instant now) {
        return shard == null
                ? head
                : head.shard(shard)
                        .map(record -> head.with(record.renewedAt(now.toEpochMilli())))
                        .orElse(head);
    }

    /** The head without the lease of this run, and without its hold on the rows. */
    IndexHead freed(IndexHead head, Instant now) {
        if (shard == null) {
            return head.withLease(null);
        }
        IndexHead rows = mine.equals(head.lease()) ? head.withLease(null) : head;
        return rows.shard(shard)
                .map(record -> rows.with(
                        new ShardRecord(record.key(), null, now.toEpochMilli(), record.journal(), record.done())))
                .orElse(rows);
    }

    /** Whether what this run planned with still holds though another shard has written the head since. */
    boolean isSameBase(IndexHead planned, IndexHead current) {
        return shard != null
                && planned.shard(shard).equals(current.shard(shard))
                && Objects.equals(planned.commit(), current.commit())
                && Objects.equals(planned.digest(), current.digest())
                && Objects.equals(planned.complete(), current.complete())
                && Objects.equals(planned.journal(), current.journal());
    }

    /** Whether another shard is writing the rows of the index now. */
    boolean areRowsTaken(IndexHead head, Instant now) {
        Lease holder = head.lease();
        return holder != null
                && !holder.equals(mine)
                && head.shards().stream()
                        .anyMatch(record -> holder.equals(record.lease())
                                && isAlive(holder, Instant.ofEpochMilli(record.renewed()), now));
    }
}
