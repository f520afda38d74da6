package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.apply.Outcome;
import io.github.docsync.local.LocalSettings;
import io.github.docsync.local.LocalSite;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.FindingText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time: who may write, for how long, and what becomes of a run that may no longer. */
class LeaseTest {
    private static final String HEAD = "docsync-index-handbook-0";

    /** Confluence's clock, which is hours away from this machine's. */
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ofHours(5));

    @RegisterExtension
    final LocalSite site = new LocalSite(
            LocalSettings.inMemory().withSpace("DOCS", "Documentation").withClock(clock()));

    @TempDir
    Path folder;

    private Docs docs;
    private Handbook book;

    private Clock clock() {
        InstantSource source = () -> Instant.now().plus(ahead.get());
        return source.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void publishTheFirstEdition() {
        docs = Docs.in(folder.resolve("docs"), site.environment());
        book = new Handbook(docs, site).first().published().second();
    }

    private JsonNode head() {
        return site.http()
                .get("/api/v2/pages/" + site.homepageId() + "/properties?key=" + HEAD)
                .expect(200)
                .json()
                .at("/results/0");
    }

    /** As a run on another machine would write it. */
    private void holdFromAnotherHost() {
        JsonNode head = head();
        ObjectNode value = head.path("value").deepCopy();
        value.putObject("lease")
                .put("host", "build-7")
                .put("process", 4711)
                .put("processStarted", 1)
                .put("run", "abcdefgh")
                .put("commit", "0123456789abcdef0123456789abcdef01234567");
        ObjectNode update = value.objectNode().put("key", HEAD);
        update.set("value", value);
        update.putObject("version").put("number", head.at("/version/number").asInt() + 1);
        site.http()
                .put(
                        "/api/v2/pages/" + site.homepageId() + "/properties/"
                                + head.path("id").asText(),
                        update.toString())
                .expect(200);
    }

    @Test
    void a_lease_of_another_host_refuses_the_run_and_names_its_holder() {
        holdFromAnotherHost();
        site.faults().forgetLog();

        SyncResult synced = docs.sync();

        assertThat(synced.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(synced.result().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.LEASE_HELD);
            assertThat(FindingText.problem(finding)).contains("build-7", "4711", "0123456");
            assertThat(FindingText.remedy(finding)).containsPattern("expires in (5\\d|60) seconds");
        });
        assertThat(site.faults().logOfWrites()).isEmpty();
    }

    @Test
    void a_lease_of_another_host_expires_a_minute_after_its_last_renewal_by_the_clock_of_Confluence() {
        holdFromAnotherHost();
        ahead.updateAndGet(before -> before.plusSeconds(50));
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.REFUSED);

        ahead.updateAndGet(before -> before.plusSeconds(12));

        book.convergesToSecond();
    }

    @Test
    void a_run_whose_lease_was_taken_over_leaves_the_index_alone_and_says_so() {
        ApplyListener thief = new ApplyListener() {
            @Override
            public void started(Plan plan) {
                holdFromAnotherHost();
            }
        };

        SyncResult synced = docs.sync(Docs.watched(thief, new Cancellation()));

        assertThat(synced.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(synced.result().findings()).extracting(Finding::kind).contains(Finding.Kind.LEASE_HELD);
        assertThat(head().at("/value/lease/host").asText()).isEqualTo("build-7");
        ahead.updateAndGet(before -> before.plusSeconds(61));
        book.convergesToSecond();
    }

    @Test
    void of_two_runs_at_once_one_publishes_and_the_other_names_it_or_finds_nothing_to_do() {
        CompletableFuture<SyncResult> second = new CompletableFuture<>();
        ApplyListener whenStarted = new ApplyListener() {
            @Override
            public void started(Plan plan) {
                second.complete(docs.sync());
            }
        };

        SyncResult first = docs.sync(Docs.watched(whenStarted, new Cancellation()));

        assertThat(first.status()).isEqualTo(ExitStatus.IN_STEP);
        assertThat(second.join().status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(second.join().result().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.LEASE_HELD));
        book.convergesToSecond();
    }

    @Test
    void of_two_runs_that_race_for_the_lease_none_does_the_work_of_the_other_again() {
        CompletableFuture<SyncResult> one = CompletableFuture.supplyAsync(docs::sync);
        CompletableFuture<SyncResult> other = CompletableFuture.supplyAsync(docs::sync);

        assertThat(List.of(one.join().status(), other.join().status()))
                .contains(ExitStatus.IN_STEP)
                .isSubsetOf(ExitStatus.IN_STEP, ExitStatus.REFUSED);
        book.convergesToSecond();
    }

    @Test
    void a_cancelled_run_gives_the_lease_back_reports_what_is_left_and_is_completed_by_the_next() {
        Cancellation cancellation = new Cancellation();
        ApplyListener afterTheFirst = new ApplyListener() {
            @Override
            public void ended(Outcome outcome) {
                cancellation.cancel();
            }
        };

        SyncResult synced = docs.sync(with -> Docs.watched(afterTheFirst, cancellation)
                .apply(Docs.concurrency(1).apply(with)));

        assertThat(synced.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(synced.result().cancelled()).isTrue();
        assertThat(synced.result().outcomes())
                .anySatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class))
                .anySatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Skipped.class));
        assertThat(head().at("/value/lease").isMissingNode()).isTrue();
        book.convergesToSecond();
    }
}
