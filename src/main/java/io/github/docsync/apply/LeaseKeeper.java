package io.github.docsync.apply;

import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.site.PropertyReference;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.IndexStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Holds the lease: an optimistic write on the index's head, so that of two runs only one gets it. It is renewed while the
 * run lives; when a renewal finds that another run wrote the head, this run stops.
 */
final class LeaseKeeper {
    static final Duration RENEWAL = Duration.ofSeconds(20);

    private final IndexStore store;
    private final LeasePlace place;
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
            LeasePlace place,
            Supplier<Instant> now,
            Cancellation cancellation,
            Heartbeat heartbeat) {
        this.store = store;
        this.heartbeat = heartbeat;
        this.place = place;
        this.now = now;
        this.cancellation = cancellation;
        this.written = index.headWritten();
        this.head = index.head();
        this.at = index.headProperty();
        this.renewed = now.get();
    }

    /**
     * Takes the lease.
     *
     * @param journal whether this run announces creates
     * @return what speaks against it: another run was faster
     */
    synchronized Optional<Finding> acquire(boolean journal) {
        IndexHead planned = head;
        Optional<Finding> held = place.obstacle(head, written, now.get());
        if (held.isPresent()) {
            return held;
        }
        LeaseHolder.began(place.mine());
        boolean taken = false;
        try {
            Optional<Finding> obstacle = take(planned, journal);
            if (obstacle.isPresent()) {
                return obstacle;
            }
            taken = true;
        } finally {
            if (!taken) {
                // Even a write that arrives only later is then the lease of nobody.
                LeaseHolder.ended(place.mine());
            }
        }
        endOfRenewals = heartbeat.every(RENEWAL, this::renew);
        return Optional.empty();
    }

    /** Shards that begin at the same time all write the head; each of them tries until nobody was faster. */
    private Optional<Finding> take(IndexHead planned, boolean journal) {
        while (true) {
            try {
                IndexHead wanted = place.taken(head, journal, now.get());
                if (at == null || !wanted.equals(head)) {
                    write(wanted);
                }
                return Optional.empty();
            } catch (SiteFailure.Changed e) {
                Optional<Finding> beaten = beaten(planned);
                if (beaten.isPresent()) {
                    return beaten;
                }
            }
        }
    }

    /** What keeps this run from going on after another one wrote the head; empty if it may try again. */
    private Optional<Finding> beaten(IndexHead planned) {
        Optional<RemoteProperty> found = store.readHead();
        if (found.isEmpty()) {
            return Optional.of(baseChanged());
        }
        try {
            IndexHead current = store.head(found.get());
            Optional<Finding> held = place.obstacle(current, found.get().writtenAt(), now.get());
            if (held.isPresent()) {
                return held;
            }
            if (!place.isSameBase(planned, current)) {
                return Optional.of(baseChanged());
            }
            head = current;
            at = found.get().reference();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(baseChanged());
        }
    }

    private static Finding baseChanged() {
        return Finding.ofRun(Finding.Kind.BASE_CHANGED, Observation.Detail.PUBLISHED_WHILE_PLANNING);
    }

    /** Must not throw: it would never be called again. */
    private void renew() {
        try {
            tryToRenew();
        } catch (RuntimeException e) {
            // The next renewal tries again; two may fail before the lease expires.
            if (now.get().isAfter(renewed.plus(LeasePlace.LIFETIME))) {
                lose();
            }
        }
    }

    private synchronized void tryToRenew() {
        if (!lost && !released && !change(current -> place.renewed(current, now.get()), true)) {
            lose();
        }
    }

    /**
     * Writes the head, again where another shard wrote it meanwhile.
     *
     * @param always whether to write it even where it stays as it is, so that it is younger
     * @return whether the lease is still this run's; nothing is written where it is not
     */
    private boolean change(UnaryOperator<IndexHead> change, boolean always) {
        IndexHead wanted = change.apply(head);
        boolean needed = always || !wanted.equals(head);
        while (needed) {
            try {
                write(wanted);
                return true;
            } catch (SiteFailure.Changed e) {
                if (!isStillMine()) {
                    return false;
                }
                // A write that failed and arrived late leaves the head one version further, and as it was to be.
                wanted = change.apply(head);
                needed = !wanted.equals(head);
            }
        }
        return true;
    }

    private void lose() {
        lost = true;
        cancellation.cancel();
    }

    /** Reads the head anew. */
    private boolean isStillMine() {
        Optional<RemoteProperty> found = store.readHead();
        if (found.isEmpty()) {
            return false;
        }
        try {
            IndexHead current = store.head(found.get());
            if (!place.isMine(current)) {
                return false;
            }
            head = current;
            at = found.get().reference();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void write(IndexHead wanted) {
        at = store.writeHead(wanted, at);
        head = wanted;
        renewed = now.get();
    }

    /**
     * Keeps other shards from writing the rows of the index until this one gives its lease back.
     *
     * @return whether it is this run's turn; false while another shard writes them
     */
    synchronized boolean takeRows() {
        if (!isStillMine()) {
            lose();
            return true;
        }
        if (place.areRowsTaken(head, now.get())) {
            return false;
        }
        boolean[] mine = {true};
        boolean held = change(
                current -> {
                    mine[0] = !place.areRowsTaken(current, now.get());
                    return mine[0] ? current.withLease(place.mine()) : current;
                },
                false);
        if (!held) {
            lose();
        }
        return mine[0];
    }

    /** Whether another run took over, so that nothing more may be written. */
    boolean isLost() {
        return lost;
    }

    /**
     * Writes the head for the last time and gives the lease back.
     *
     * @param last the head to leave, from the one that lies there
     */
    synchronized void release(UnaryOperator<IndexHead> last) {
        if (endOfRenewals != null) {
            endOfRenewals.run();
        }
        released = true;
        try {
            if (!lost && !change(current -> place.freed(last.apply(current), now.get()), true)) {
                lost = true;
            }
        } finally {
            // Not before: another shard would take its turn with a head that does not tell of the rows of this one yet.
            LeaseHolder.ended(place.mine());
        }
    }

    synchronized IndexHead head() {
        return head;
    }
}
