package io.github.docsync.benchmark;

import io.github.docsync.local.Disturbance;
import io.github.docsync.local.Exchange;
import io.github.docsync.local.InjectedFault;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A local Confluence that takes its time. Prints its address, and for each line that it reads what it was asked meanwhile; ends with its
 * input.
 */
public final class SiteMain {
    private SiteMain() {}

    public static void main(String[] arguments) throws IOException {
        Watch watch = new Watch(Integer.parseInt(arguments[0]));
        try (LocalConfluence site = LocalConfluence.start(
                LocalSettings.inMemory().withSpace("DOCS", "Documentation").withDisturbance(watch))) {
            System.out.println(site.baseUrl());
            while (System.in.read() >= 0) {
                System.out.println(watch.told().line());
            }
        }
    }

    /** Lets each request wait, and counts those that are there together. */
    private static final class Watch implements Disturbance {
        private final int latency;
        private final ThreadLocal<Long> began = new ThreadLocal<>();
        private int requests;
        private int now;
        private int most;
        private long first;
        private long last;
        /** Nanoseconds that requests were there, together. */
        private long there;

        Watch(int latency) {
            this.latency = latency;
        }

        @Override
        public Optional<InjectedFault> before(Exchange exchange) {
            count(1);
            began.set(System.nanoTime());
            return Optional.empty();
        }

        /** What the site needs to answer is a part of the latency. */
        @Override
        public Optional<InjectedFault> after(Exchange exchange, int status) {
            try {
                TimeUnit.NANOSECONDS.sleep(began.get() + TimeUnit.MILLISECONDS.toNanos(latency) - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        }

        @Override
        public void served(Exchange exchange, int status) {
            count(-1);
        }

        private synchronized void count(int more) {
            long time = System.nanoTime();
            if (requests == 0) {
                first = time;
                last = time;
            }
            there += now * (time - last);
            last = time;
            requests += Math.max(more, 0);
            now += more;
            most = Math.max(most, now);
        }

        synchronized Traffic told() {
            long time = last - first;
            Traffic told = new Traffic(requests, most, time == 0 ? 0 : (double) there / time, time / 1e9);
            requests = 0;
            most = 0;
            there = 0;
            return told;
        }
    }
}
