package io.github.docsync.benchmark;

import io.github.docsync.DocSync;
import io.github.docsync.SyncRequest;
import io.github.docsync.SyncResult;
import io.github.docsync.local.Disturbance;
import io.github.docsync.local.Exchange;
import io.github.docsync.local.InjectedFault;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** First publishes on a site that takes its time for each request, against the least time that the order of creates and eight requests in parallel allow. */
final class SlowSite {
    private static final int PAGES = 200;
    private static final int FOLDERS = 8;

    private SlowSite() {}

    /** Lets each request wait, and counts those that do so together. */
    private static final class Delay implements Disturbance {
        private final int milliseconds;
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Delay(int milliseconds) {
            this.milliseconds = milliseconds;
        }

        @Override
        public Optional<InjectedFault> before(Exchange exchange) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                now.decrementAndGet();
            }
            return Optional.empty();
        }
    }

    static void print(Path folder) throws IOException {
        System.out.println("\nFirst publish of 200 pages on a slow site (ratio to the least time possible)");
        for (int latency : new int[] {50, 200}) {
            print(folder.resolve("flat" + latency), latency, PAGES, PAGES);
            print(folder.resolve("folders" + latency), latency, PAGES / FOLDERS, PAGES / FOLDERS + FOLDERS);
        }
    }

    /** @param chain how many creates must follow one another */
    private static void print(Path root, int latency, int perFolder, int chain) throws IOException {
        Library library = Library.of(root, PAGES, perFolder);
        Delay delay = new Delay(latency);
        try (LocalConfluence site = LocalConfluence.start(
                LocalSettings.inMemory().withSpace("DOCS", "Documentation").withDisturbance(delay))) {
            Map<String, String> environment = new HashMap<>(WholeCommands.environment(site));
            SyncRequest request = SyncRequest.of(library.manifest(), environment::get);
            DocSync.validate(request);
            long began = System.nanoTime();
            SyncResult done = DocSync.sync(request);
            double seconds = (System.nanoTime() - began) / 1e9;
            long requests = done.cost().requests();
            double least = Math.max(chain, (double) requests / SyncRequest.DEFAULT_CONCURRENCY) * latency / 1000;
            System.out.printf(
                    "%3d ms, %d folders: %d requests, at most %d in parallel, %.1f s; x %.2f%n",
                    latency, PAGES / perFolder, requests, delay.most.get(), seconds, seconds / least);
        }
    }
}
