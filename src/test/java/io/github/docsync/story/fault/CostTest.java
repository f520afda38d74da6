package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.local.LocalSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The budget of requests at a thousand pages, counted by the server. */
class CostTest {
    private static final int PAGES = 1000;

    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    @Test
    void a_thousand_pages_stay_within_the_budget_of_requests(TestReporter reporter) {
        try (Docs docs = Volume.write(Docs.in(folder, site.environment()), PAGES)) {
            SyncResult first = docs.sync();
            int requests = Counted.requests(site.faults().log());
            int sent = site.faults().log().size();
            assertThat(first.status()).isEqualTo(ExitStatus.IN_STEP);
            int chunks = chunks();
            assertThat(requests)
                    .as("requests of the first sync, beside creates: %s", otherThanCreates())
                    .isLessThanOrEqualTo(2 * PAGES + chunks + 10);
            assertThat(first.cost().requests()).isEqualTo(sent);

            int bytes = indexBytes();
            assertThat(bytes).as("bytes of the index, all of its JSON counted").isLessThanOrEqualTo(60 * PAGES);

            site.faults().forgetLog();
            assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);
            int nothing = Counted.requests(site.faults().log());
            assertThat(nothing).as("requests of a run with nothing to do").isLessThanOrEqualTo(4 + chunks + 4);
            assertThat(site.faults().logOfWrites()).isEmpty();

            docs.write(Volume.path(7), Volume.text(7, "second"));
            docs.commit();
            site.faults().forgetLog();
            assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);
            int edit = Counted.requests(site.faults().log());
            reporter.publishEntry(Map.of(
                    "first sync", String.valueOf(requests),
                    "nothing to do", String.valueOf(nothing),
                    "one edit", String.valueOf(edit),
                    "chunks", String.valueOf(chunks),
                    "index bytes", String.valueOf(bytes)));
            assertThat(edit).as("requests of an edit: %s", site.faults().log()).isLessThanOrEqualTo(15);
            assertThat(site.faults().logOfWrites())
                    .filteredOn(write -> write.path().matches("/wiki/api/v2/pages/\\d+"))
                    .hasSize(1);
            assertThat(site.faults().logOfWrites())
                    .as("the lease is taken and given back, and one part of the rows is written")
                    .filteredOn(write -> write.path().contains("/" + site.homepageId() + "/properties/"))
                    .hasSize(3);
        }
    }

    private int indexBytes() {
        return StreamSupport.stream(
                        site.http()
                                .get("/api/v2/pages/" + site.homepageId() + "/properties?limit=250")
                                .expect(200)
                                .json()
                                .path("results")
                                .spliterator(),
                        false)
                .filter(property -> property.path("key").asText().startsWith("docsync-index-volume-"))
                .mapToInt(property -> property.path("value").toString().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private List<String> otherThanCreates() {
        return site
                .faults()
                .log(request -> !request.path().equals("/wiki/api/v2/pages")
                        || !request.method().equals("POST"))
                .stream()
                .map(Object::toString)
                .filter(line -> !line.matches("POST /wiki/api/v2/pages/\\d+/properties -> 200")
                        || line.contains("/" + site.homepageId() + "/"))
                .toList();
    }

    private int chunks() {
        return (int) new Shelf(site)
                .properties(site.homepageId()).stream()
                        .filter(key -> key.startsWith("docsync-index-volume-"))
                        .count();
    }
}
