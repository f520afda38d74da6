package io.github.docsync.confluence.transport;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is used up. */
public final class Counters {
    private final LongAdder requests = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final LongAdder points = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder waitedMillis = new LongAdder();

    void sent(boolean read, boolean repeated) {
        requests.increment();
        points.increment();
        if (!read) {
            writes.increment();
        }
        if (repeated) {
            retries.increment();
        }
    }

    void received(int objects) {
        points.add(objects);
    }

    void waited(Duration time) {
        waitedMillis.add(time.toMillis());
    }

    /** Requests sent, repetitions included. */
    public long requests() {
        return requests.sum();
    }

    /** Those of them that write. */
    public long writes() {
        return writes.sum();
    }

    /** An estimate of the points of Atlassian's hourly quota: one per request, one per object that a read returned. */
    public long points() {
        return points.sum();
    }

    /** Those requests that were repetitions. */
    public long retries() {
        return retries.sum();
    }

    /** Time spent waiting before repetitions. */
    public Duration waited() {
        return Duration.ofMillis(waitedMillis.sum());
    }
}
