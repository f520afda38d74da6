package io.github.docsync.confluence.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests may be in flight: halved when the server says "too many", raised by one after a run of good answers, and held at half
 * while the server says that the limit is near. A wait that the server asks of one request holds all of them.
 */
final class AdaptiveLimit {
    /** Refusals that arrive together belong to one burst and count once. */
    private static final Duration BURST = Duration.ofSeconds(1);

    private final int most;
    private final Clock clock;
    private final Pauses pauses;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private int limit;
    private int inFlight;
    private int goodAnswers;
    private Instant lastCut = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    AdaptiveLimit(int most, Clock clock, Pauses pauses) {
        this.most = Math.max(1, most);
        this.limit = this.most;
        this.clock = clock;
        this.pauses = pauses;
    }

    /** Waits for a free place, and for the end of a wait that the server has asked for. */
    void acquire() {
        Duration hold;
        lock.lock();
        try {
            while (inFlight >= limit) {
                freed.awaitUninterruptibly();
            }
            inFlight++;
            Instant now = clock.instant();
            hold = now.isBefore(notBefore) ? Duration.between(now, notBefore) : Duration.ZERO;
        } finally {
            lock.unlock();
        }
        if (!hold.isZero()) {
            pauses.pause(hold);
        }
    }

    void release() {
        lock.lock();
        try {
            inFlight--;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A good answer came. */
    void succeeded(boolean nearLimit) {
        lock.lock();
        try {
            if (nearLimit) {
                limit = Math.min(limit, Math.max(1, most / 2));
                goodAnswers = 0;
            } else if (limit < most && ++goodAnswers >= limit * 4) {
                limit++;
                goodAnswers = 0;
                freed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The server refused a request because there were too many. */
    void throttled(Duration wait) {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (lastCut.equals(Instant.MIN) || !now.isBefore(lastCut.plus(BURST))) {
                limit = Math.max(1, limit / 2);
                lastCut = now;
            }
            goodAnswers = 0;
            holdUntil(now.plus(wait));
        } finally {
            lock.unlock();
        }
    }

    /** Sends nothing before that time. */
    void holdUntil(Instant time) {
        lock.lock();
        try {
            notBefore = time.isAfter(notBefore) ? time : notBefore;
        } finally {
            lock.unlock();
        }
    }

    int current() {
        lock.lock();
        try {
            return limit;
        } finally {
            lock.unlock();
        }
    }
}
