package io.github.docsync.story.fault;

import static io.github.docsync.local.Faults.any;
import static io.github.docsync.local.Faults.on;
import static io.github.docsync.local.Faults.writes;

import io.github.docsync.local.Exchange;
import io.github.docsync.local.Faults;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What goes wrong in the runs of a random history. */
final class HistoryWeather {
    private final Faults faults;

    HistoryWeather(Faults faults) {
        this.faults = faults;
    }

    /**
     * Good or bad weather for the next run, chosen by the random numbers; says what it is. What hangs on its way from an earlier run
     * arrives before this one or while it is under way.
     */
    String next(Random random) {
        faults.clear();
        boolean meanwhile = random.nextBoolean();
        int arrived = meanwhile ? 0 : faults.arrive();
        if (meanwhile && faults.hangs()) {
            arrived = 1;
            Predicate<Exchange> moment = from(1 + random.nextInt(30), any());
            faults.always(exchange -> moment.test(exchange) && faults.arrive() < 0)
                    .reset();
        }
        int lag = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        faults.lag(lag);
        return (arrived == 0 ? "" : ", late writes arrive " + (meanwhile ? "meanwhile" : "before"))
                + (lag == 0 ? "" : ", listings lag by " + lag)
                + disturb(random);
    }

    private String disturb(Random random) {
        int moment = 1 + random.nextInt(40);
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                faults.always(from(moment, any())).answer(400);
                return ", killed after " + moment + " requests";
            }
            case 2, 3 -> {
                AtomicBoolean dead = new AtomicBoolean();
                Predicate<Exchange> late = from(1 + moment / 3, writes());
                faults.next(
                                1 + random.nextInt(2),
                                exchange -> late.test(exchange) && (dead.get() || dead.compareAndSet(false, true)))
                        .arriveLate();
                faults.always(exchange -> dead.get()).answer(400);
                return ", killed in write " + (1 + moment / 3) + ", which arrives late";
            }
            case 4 -> {
                faults.next(1 + random.nextInt(2), from(1 + moment / 4, writes()))
                        .loseReply();
                return ", the answers of some writes lost";
            }
            case 5 -> {
                faults.next(1, from(moment, any())).answer429(0);
                return ", too many requests";
            }
            case 6 -> {
                faults.next(1 + random.nextInt(3), from(1 + moment / 4, writes()))
                        .answer(500);
                return ", some writes fail";
            }
            case 7 -> {
                faults.next(1, on("PUT", ".*/child/attachment")).leaveEmptyAttachment();
                return ", an upload leaves nothing";
            }
            default -> {
                return "";
            }
        }
    }

    /** Requests of a kind from the n-th on. Each is asked for twice: before and after it is handled. */
    private static Predicate<Exchange> from(int moment, Predicate<Exchange> kind) {
        AtomicInteger seen = new AtomicInteger();
        Map<Exchange, Boolean> known = new IdentityHashMap<>();
        return exchange -> {
            synchronized (known) {
                return kind.test(exchange) && known.computeIfAbsent(exchange, none -> seen.incrementAndGet() >= moment);
            }
        };
    }
}
