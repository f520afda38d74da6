package io.github.docsync.apply;

import io.github.docsync.plan.Finding;
import io.github.docsync.site.PropertyReference;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.Lease;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the lease: an optimistic write on the index's head, so that of two runs only one gets it. It is renewed while the
 * run lives; when a renewal finds that another run wrote the head, this run stops.
 */
final class LeaseKeeper {
    /** How long a lease holds after its last renewal, by Confluence's clock. */
    static final Duration LIFETIME = Duration.ofSeconds(60);

    static final Duration RENEWAL = Duration.ofSeconds(20);

    private final IndexStore store;
    private final Lease mine;
    private final Supplier<Instant> now;
    private final @Nullable Instant written;
    private final Cancellation cancellation;
    private final Heartbeat heartbeat;
    private @Nullable PropertyReference at;
    private IndexHead head;
    private @Nullable Runnable endOfRenewals;
    private boolean released;
    private volatile boolean lost;
    private Instant renewed;

    LeaseKeeper(
            IndexStore store,
            Index index,
            Lease mine,
            Supplier<Instant> now,
            Cancellation cancellation,
            Heartbeat heartbeat) {
        this.store = store;
        this.heartbeat = heartbeat;
        this.mine = mine;
        this.now = now;
        this.cancellation = cancellation;
        this.written = index.headWritten();
        this.head = index.head();
        this.at = index.headProperty();
        this.renewed = now.get();
    }

    /** What speaks against writing now, if anything: a run that holds a living lease. */
    static Optional<Finding> obstacle(IndexHead head, @Nullable Instant written, Instant now) {
        Lease lease = head.lease();
        if (lease == null || LeaseHolder.isDead(lease)) {
            return Optional.empty();
        }
        boolean expired = written != null && written.plus(LIFETIME).isBefore(now);
        if (expired) {
            return Optional.empty();
        }
        long left = written == null
                ? LIFETIME.toSeconds()
                : Math.max(1, Duration.between(now, written.plus(LIFETIME)).toSeconds());
        return Optional.of(new Finding(
                Finding.Kind.LEASE_HELD,
                null,
                null,
                "another run publishes this manifest now (host " + lease.host() + ", process " + lease.process()
                        + (lease.commit() == null ? "" : ", commit " + lease.commit()) + ")",
                "wait until it has ended and run again; if it died, its lease expires in " + left + " seconds"));
    }

    /**
     * Takes the lease.
     *
     * @param journal whether this run announces creates
     * @return what speaks against it: another run was faster
     */
    synchronized Optional<Finding> acquire(boolean journal) {
        Optional<Finding> held = obstacle(head, written, now.get());
        if (held.isPresent()) {
            return held;
        }
        LeaseHolder.began(mine);
        boolean taken = false;
        try {
            IndexHead wanted = head.withLease(mine).withJournal(journal ? mine.run() : head.journal());
            if (at == null || !wanted.equals(head)) {
                write(wanted);
            }
            taken = true;
        } catch (SiteFailure.Changed e) {
            return Optional.of(beaten());
        } finally {
            if (!taken) {
                // Even a write that arrives only later is then the lease of nobody.
                LeaseHolder.ended(mine);
            }
        }
        endOfRenewals = heartbeat.every(RENEWAL, this::renew);
        return Optional.empty();
    }

    private Finding beaten() {
        Optional<RemoteProperty> found = store.readHead();
        if (found.isPresent()) {
            try {
                Optional<Finding> held =
                        obstacle(store.head(found.get()), found.get().writtenAt(), now.get());
                if (held.isPresent()) {
                    return held.get();
                }
            } catch (IOException e) {
                return baseChanged();
            }
        }
        return baseChanged();
    }

    private static Finding baseChanged() {
        return new Finding(
                Finding.Kind.BASE_CHANGED,
                null,
                null,
                "another run published this manifest while this one was planning",
                "run again");
    }

    /** Must not throw: it would never be called again. */
    private void renew() {
        try {
            tryToRenew();
        } catch (RuntimeException e) {
            // The next renewal tries again; two may fail before the lease expires.
            if (now.get().isAfter(renewed.plus(LIFETIME))) {
                lose();
            }
        }
    }

    private synchronized void tryToRenew() {
        if (lost || released) {
            return;
        }
        try {
            write(head);
        } catch (SiteFailure.Changed e) {
            if (!recognised()) {
                lose();
            }
        }
    }

    private void lose() {
        lost = true;
        cancellation.cancel();
    }

    /** A renewal that failed and arrived late leaves the head one version further, and still ours. */
    private boolean recognised() {
        Optional<RemoteProperty> found = store.readHead();
        if (found.isEmpty() || !isMine(found.get())) {
            return false;
        }
        at = found.get().reference();
        return true;
    }

    private boolean isMine(RemoteProperty property) {
        try {
            return mine.equals(store.head(property).lease());
        } catch (IOException e) {
            return false;
        }
    }

    private void write(IndexHead wanted) {
        at = store.writeHead(wanted, at);
        head = wanted;
        renewed = now.get();
    }

    /** Whether another run took over, so that nothing more may be written. */
    boolean isLost() {
        return lost;
    }

    /** Writes the head for the last time and gives the lease back. */
    synchronized void release(IndexHead last) {
        if (endOfRenewals != null) {
            endOfRenewals.run();
        }
        released = true;
        LeaseHolder.ended(mine);
        if (lost) {
            return;
        }
        IndexHead freed = last.withLease(null);
        try {
            write(freed);
        } catch (SiteFailure.Changed e) {
            if (recognised()) {
                write(freed);
            } else {
                lost = true;
            }
        }
    }

    synchronized IndexHead head() {
        return head;
    }
}
