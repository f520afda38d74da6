package io.github.docsync.story.fault;

import static io.github.docsync.local.Faults.on;
import static io.github.docsync.local.Faults.writes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.apply.Outcome;
import io.github.docsync.local.Exchange;
import io.github.docsync.local.Faults;
import io.github.docsync.local.LocalSite;
import io.github.docsync.plan.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Faults that last: limits, an expired token, a server that is down, listings that trail behind. */
class WeatherTest {
    private static final String CREATE = "/wiki/api/v2/pages";

    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    private Docs docs;
    private Handbook book;

    @BeforeEach
    void firstEdition() {
        docs = Docs.in(folder.resolve("docs"), site.environment());
        book = new Handbook(docs, site).first();
    }

    private long sent(String method, String path, int status) {
        return site.faults().log().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().matches(path) && request.status() == status)
                .count();
    }

    private static Predicate<Exchange> afterRequests(int requests, Predicate<Exchange> matching) {
        AtomicInteger seen = new AtomicInteger();
        return exchange -> matching.test(exchange) && seen.incrementAndGet() > requests;
    }

    @Test
    void trap_20_a_run_survives_being_throttled_with_without_and_with_a_nonsensical_time_to_wait() {
        Map<String, String> json = Map.of("Content-Type", "application/json", "Retry-After", "soon");
        site.faults().next(1, on("POST", CREATE)).answer429(1);
        site.faults().next(1, on("POST", CREATE)).answer429();
        site.faults().next(1, on("POST", CREATE)).answer(429, json, "{}");
        site.faults().next(1, on("POST", ".*/properties")).answer429(0);
        site.faults().next(1, on("POST", ".*/properties")).answer503(1);

        SyncResult synced = docs.sync();

        assertThat(synced.status()).as(Handbook.describe(synced)).isEqualTo(ExitStatus.IN_STEP);
        assertThat(synced.cost().retries()).isEqualTo(5);
        book.convergesToFirst();
    }

    @Test
    void a_used_up_quota_ends_the_run_at_once_and_says_when_to_come_again() {
        docs.sync();
        book.second();
        site.faults()
                .always(writes().and(Faults.path("/wiki/api/v2/pages/\\d+")))
                .exhaustQuota(1800);

        SyncResult synced = docs.sync();

        assertThat(synced.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(synced.result().outcomes())
                .filteredOn(outcome -> outcome instanceof Outcome.Failed)
                .isNotEmpty()
                .allSatisfy(outcome ->
                        assertThat(((Outcome.Failed) outcome).problem()).contains("429"));
        assertThat(sent("PUT", "/wiki/api/v2/pages/\\d+", 429))
                .as("one attempt for the one page to update")
                .isEqualTo(1);
        book.convergesToSecond();
    }

    @Test
    void what_was_taken_away_and_what_is_wrong_is_asked_for_only_once() {
        site.faults().next(1, on("POST", CREATE)).answer(410);
        site.faults().next(1, on("POST", CREATE)).answer(400);

        SyncResult synced = docs.sync(Docs.concurrency(1));

        assertThat(synced.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(synced.cost().retries()).isZero();
        assertThat(sent("POST", CREATE, 410)).isEqualTo(1);
        book.convergesToFirst();
    }

    @Test
    void only_what_depends_on_a_failed_page_is_skipped_and_the_report_names_every_page() {
        docs.write("docs/part/index.md", "# Part\n\nThe part.\n");
        docs.write("docs/part/inner.md", "# Inner\n\nInside.\n");
        docs.write("other/lone.md", "# Lone\n\nAlone.\n");
        docs.write("sync.yml", """
            version: 1
            id: handbook
            space: DOCS
            pages:
              - path: docs/part/**
              - path: other/**
            defaults:
              banner: false
            """);
        docs.commit();
        site.faults().next(1, on("POST", CREATE)).answer(403);

        SyncResult synced = docs.sync(Docs.concurrency(1));

        assertThat(synced.status()).isEqualTo(ExitStatus.FAILED);
        List<Outcome> outcomes = synced.result().outcomes();
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.path()).hasToString("docs/part/index.md");
            assertThat(failed.problem()).contains("403");
            assertThat(failed.remedy()).isNotBlank();
        });
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Outcome.Skipped.class, skipped -> {
            assertThat(skipped.path()).hasToString("docs/part/inner.md");
            assertThat(skipped.because()).hasToString("docs/part/index.md");
        });
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Done.class);
        assertThat(outcomes.get(2).path()).hasToString("other/lone.md");
    }

    @Test
    void a_page_is_not_sent_with_a_link_to_a_title_that_another_page_failed_to_get() {
        docs.write("sync.yml", "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: swap/**\n");
        docs.write("swap/a.md", "# A\n\nText.\n");
        docs.write("swap/b.md", "# B\n\nText.\n");
        docs.write("swap/c.md", "# C\n\nSee [a](a.md).\n");
        docs.commit();
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);
        docs.write("swap/a.md", "# B\n\nText.\n");
        docs.write("swap/b.md", "# A\n\nText.\n");
        docs.commit();
        // One page gets a temporary title, the other its lasting one; then the first cannot get its own.
        site.faults().next(1, afterRequests(2, on("PUT", CREATE + "/[0-9]+"))).answer(403);

        SyncResult synced = docs.sync(Docs.concurrency(1));

        assertThat(synced.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(synced.result().outcomes())
                .filteredOn(outcome -> outcome.path().toString().equals("swap/c.md"))
                .singleElement()
                .isInstanceOf(Outcome.Skipped.class);
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);
        site.faults().forgetLog();
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);
        assertThat(site.faults().logOfWrites()).isEmpty();
    }

    @Test
    void a_token_that_expires_midway_leaves_a_state_that_the_next_run_completes() {
        site.faults().always(afterRequests(16, Faults.any())).answer(401);

        SyncResult synced = docs.sync(Docs.concurrency(1));

        assertThat(synced.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(synced.cost().retries()).isZero();
        assertThat(synced.result().findings()).extracting(Finding::kind).contains(Finding.Kind.NOT_RECORDED);
        book.convergesToFirst();
    }

    @Test
    void a_server_that_goes_down_midway_is_asked_a_bounded_number_of_times() {
        site.faults().always(afterRequests(12, writes())).answerAfterCommit(502);

        SyncResult synced = docs.sync();

        assertThat(synced.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(site.faults().log()).hasSizeLessThan(120);
        book.convergesToFirst();
    }

    @Test
    void trap_6_listings_that_trail_behind_make_no_second_page_and_no_needless_version() {
        site.faults().lag(40);
        docs.sync();
        docs.sync();
        book.second();
        docs.sync();
        docs.sync();

        book.convergesToSecond();
    }

    @Test
    void trap_6_a_create_whose_answer_is_lost_while_listings_trail_behind_is_recognised_by_a_later_run() {
        site.faults().lag(100);
        site.faults().next(1, on("POST", CREATE)).loseReply();

        SyncResult synced = docs.sync(Docs.concurrency(1));

        assertThat(synced.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(synced.result().outcomes()).noneMatch(outcome -> outcome instanceof Outcome.Held);
        book.convergesToFirst();
    }

    @Test
    void trap_6_a_page_that_an_earlier_run_created_is_not_called_somebody_elses_while_listings_trail_behind() {
        site.faults().lag(1000);
        site.faults()
                .next(1, on("PUT", "/wiki/rest/api/content/\\d+/child/attachment"))
                .answer(403);
        assertThat(docs.sync(Docs.concurrency(1)).status()).isEqualTo(ExitStatus.FAILED);

        SyncResult again = docs.sync(Docs.concurrency(1));

        assertThat(again.result().outcomes())
                .filteredOn(outcome -> outcome instanceof Outcome.Held)
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(((Outcome.Held) outcome).problem())
                        .contains("earlier run created")
                        .doesNotContain("does not manage"));
        book.convergesToFirst();
    }

    @Test
    void a_file_that_is_renamed_and_rewritten_while_its_page_waits_for_a_second_run_keeps_the_page() {
        docs.sync();
        String id = new Shelf(site).pages().get("Gamma").id();
        String text =
                "# Gamma\n\nGamma will go. It has a text that is long enough for Git to see that it only moved.\n";
        docs.write("docs/gamma.md", text);
        docs.commit();
        docs.sync();
        docs.delete("docs/gamma.md");
        docs.write("docs/gamma-new.md", text + "\nWith one more line.\n");
        docs.commit();
        site.faults().next(1, on("PUT", "/wiki/api/v2/pages/" + id)).answer(403);
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.FAILED);
        docs.write("docs/gamma-new.md", (text + "\nWith one more line.\n").replace("# Gamma", "# Omega"));
        docs.commit();

        SyncResult synced = docs.sync();

        assertThat(synced.status()).as(Handbook.describe(synced)).isEqualTo(ExitStatus.IN_STEP);
        assertThat(new Shelf(site).pages().get("Omega").id()).isEqualTo(id);
    }
}
