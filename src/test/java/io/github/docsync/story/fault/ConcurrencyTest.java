package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.local.Disturbance;
import io.github.docsync.local.Exchange;
import io.github.docsync.local.InjectedFault;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many requests are on their way together, seen from the server. */
class ConcurrencyTest {
    private static final int PAGES = 60;

    @TempDir
    Path folder;

    /** Holds the first of some requests back until as many have come as may come, and keeps count of what is open. */
    private static final class Counter implements Disturbance {
        private final CountDownLatch together;
        private final Map<Exchange, Boolean> open = new IdentityHashMap<>();
        private final Set<String> uploadsOpen = new HashSet<>();
        private final List<String> overlaps = new ArrayList<>();
        private final String heldMethod;
        private final String heldPath;
        private int most;
        private int held;
        private int mostHeld;

        Counter(int together) {
            this(together, "POST", "/wiki/api/v2/pages/\\d+/properties");
        }

        Counter(int together, String heldMethod, String heldPath) {
            this.together = new CountDownLatch(together);
            this.heldMethod = heldMethod;
            this.heldPath = heldPath;
        }

        @Override
        public Optional<InjectedFault> before(Exchange exchange) {
            synchronized (this) {
                open.put(exchange, true);
                most = Math.max(most, open.size());
                if (isUpload(exchange) && !uploadsOpen.add(exchange.path())) {
                    overlaps.add(exchange.path());
                }
            }
            if (isHeld(exchange)) {
                synchronized (this) {
                    mostHeld = Math.max(mostHeld, ++held);
                }
                together.countDown();
                await(together);
            }
            return Optional.empty();
        }

        private boolean isHeld(Exchange exchange) {
            return exchange.method().equals(heldMethod) && exchange.path().matches(heldPath);
        }

        private static boolean isUpload(Exchange exchange) {
            return exchange.path().endsWith("/child/attachment");
        }

        private static void await(CountDownLatch latch) {
            try {
                // Not a condition of the test: where fewer come together, the count below shows it.
                boolean unused = latch.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public synchronized void served(Exchange exchange, int status) {
            open.remove(exchange);
            held -= isHeld(exchange) ? 1 : 0;
            if (isUpload(exchange)) {
                uploadsOpen.remove(exchange.path());
            }
        }
    }

    private Counter publish(int concurrency, int together) {
        Counter counter = new Counter(together);
        try (LocalConfluence server = LocalConfluence.start(LocalSettings.inMemory()
                        .withSpace("DOCS", "Documentation")
                        .withDisturbance(counter));
                Docs docs = Docs.in(folder, environment(server))) {
            Volume.write(docs, PAGES);
            for (int page = 0; page < 3; page++) {
                StringBuilder text = new StringBuilder("# Pictures " + page + "\n\n");
                for (int picture = 0; picture < 5; picture++) {
                    String name = "picture-" + page + "-" + picture + ".png";
                    docs.write("docs/pictures/" + name, "picture " + page + picture);
                    text.append("![A picture](").append(name).append(")\n");
                }
                docs.write("docs/pictures/pictures-" + page + ".md", text.toString());
            }
            docs.commit();
            assertThat(docs.sync(Docs.concurrency(concurrency)).status()).isEqualTo(ExitStatus.IN_STEP);
        }
        return counter;
    }

    private static Map<String, String> environment(LocalConfluence server) {
        return Map.of(
                "CONFLUENCE_URL",
                server.baseUrl().toString(),
                "CONFLUENCE_EMAIL",
                LocalConfluence.EMAIL,
                "CONFLUENCE_API_TOKEN",
                "token");
    }

    @Test
    void never_more_requests_are_in_flight_than_configured_and_independent_pages_share_them() {
        Counter counter = publish(3, 2);

        assertThat(counter.most).isBetween(2, 3);
        assertThat(counter.overlaps).as("concurrent uploads to one page").isEmpty();
    }

    @Test
    void a_concurrency_of_one_sends_one_request_after_the_other() {
        assertThat(publish(1, 1).most).isEqualTo(1);
    }

    @Test
    void siblings_wait_for_each_other_only_to_be_created() {
        Counter counter = new Counter(6);
        try (LocalConfluence server = LocalConfluence.start(LocalSettings.inMemory()
                        .withSpace("DOCS", "Documentation")
                        .withDisturbance(counter));
                Docs docs = Docs.in(folder, environment(server))) {
            docs.write("sync.yml", "version: 1\nid: flat\nspace: DOCS\npages:\n  - path: docs/**\n");
            for (int page = 0; page < 12; page++) {
                docs.write("docs/page-" + page + ".md", "# Page " + page + "\n");
            }
            docs.commit();
            assertThat(docs.sync(Docs.concurrency(8)).status()).isEqualTo(ExitStatus.IN_STEP);
        }

        assertThat(counter.most).as("the states of siblings, and a create").isBetween(4, 8);
    }

    @Test
    void pictures_of_siblings_are_sent_together_while_more_siblings_are_created() {
        Counter uploads = new Counter(4, "PUT", ".*/child/attachment");
        try (LocalConfluence server = LocalConfluence.start(LocalSettings.inMemory()
                        .withSpace("DOCS", "Documentation")
                        .withDisturbance(uploads));
                Docs docs = Docs.in(folder, environment(server))) {
            docs.write("sync.yml", "version: 1\nid: pictured\nspace: DOCS\npages:\n  - path: docs/**\n");
            for (int page = 0; page < 12; page++) {
                docs.write("docs/picture-" + page + ".png", "picture " + page);
                docs.write("docs/page-" + page + ".md", "# Page " + page + "\n\n![](picture-" + page + ".png)\n");
            }
            docs.commit();
            assertThat(docs.sync(Docs.concurrency(8)).status()).isEqualTo(ExitStatus.IN_STEP);
        }

        assertThat(uploads.mostHeld).isBetween(4, 8);
        assertThat(uploads.most).isLessThanOrEqualTo(8);
    }

    @Test
    void pages_move_to_their_places_in_several_folders_together_and_in_one_after_the_other() {
        Counter moves = new Counter(4, "PUT", "/wiki/rest/api/content/\\d+/move/.*");
        try (LocalConfluence server = LocalConfluence.start(LocalSettings.inMemory()
                        .withSpace("DOCS", "Documentation")
                        .withDisturbance(moves));
                Docs docs = Docs.in(folder, environment(server))) {
            docs.write("sync.yml", "version: 1\nid: moved\nspace: DOCS\npages:\n  - path: docs/**\n");
            for (int page = 0; page < 12; page++) {
                docs.write("docs/" + page % 4 + "/" + page + ".md", "---\norder: " + page + "\n---\n# Page " + page);
            }
            docs.commit();
            assertThat(docs.sync(Docs.concurrency(8)).status()).isEqualTo(ExitStatus.IN_STEP);
            for (int page = 0; page < 12; page++) {
                docs.write("docs/" + page % 4 + "/" + page + ".md", "---\norder: -" + page + "\n---\n# Page " + page);
            }
            docs.commit();
            assertThat(docs.sync(Docs.concurrency(8)).status()).isEqualTo(ExitStatus.IN_STEP);
        }

        assertThat(moves.mostHeld).isEqualTo(4);
    }
}
