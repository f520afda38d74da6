package io.github.docsync.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ConnectionSettings;
import io.github.docsync.local.Faults;
import io.github.docsync.local.LocalSettings;
import io.github.docsync.local.LocalSite;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import io.github.docsync.site.ConfluenceSite;
import io.github.docsync.site.SiteContent;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lease over a long run: two runs on two hosts, with a clock and a heartbeat that the test moves. */
class LeaseKeeperTest {
    private static final String MANIFEST = "handbook";
    private static final Instant START = Instant.parse("2026-11-27T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @RegisterExtension
    final LocalSite site = new LocalSite(
            LocalSettings.inMemory().withSpace("DOCS", "Documentation").withClock(clock()));

    private final List<Duration> intervals = new ArrayList<>();
    private final List<Runnable> beats = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private ConfluenceClient client;
    private IndexStore store;
    private LeaseKeeper keeper;

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void oneRunHoldsTheLease() {
        client = ConfluenceClient.connect(ConnectionSettings.fromEnvironment(site.environment()::get, null));
        store = new IndexStore(ConfluenceSite.of(client).properties(), MANIFEST, SiteContent.page(site.homepageId()));
        keeper = keeper("build-1", cancellation);
        assertThat(keeper.acquire(false)).isEmpty();
        site.faults().forgetLog();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private LeaseKeeper keeper(String host, Cancellation cancelled) {
        Heartbeat heartbeat = (interval, beat) -> {
            intervals.add(interval);
            beats.add(beat);
            return () -> beats.remove(beat);
        };
        return new LeaseKeeper(store, store.read(), new LeasePlace(lease(host), null), now::get, cancelled, heartbeat);
    }

    private static Lease lease(String host) {
        return new Lease(host, 1, 1, "run-" + host, null);
    }

    private void pass(int seconds) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
    }

    private void beat() {
        List.copyOf(beats).forEach(Runnable::run);
    }

    private Optional<Finding> another() {
        return keeper("build-2", new Cancellation()).acquire(false);
    }

    private JsonNode head() {
        return site.http()
                .get("/api/v2/pages/" + site.homepageId() + "/properties?key=docsync-index-handbook-0")
                .expect(200)
                .json()
                .at("/results/0");
    }

    @Test
    void a_lease_is_renewed_three_times_in_its_life_and_so_never_expires() {
        assertThat(intervals).containsExactly(Duration.ofSeconds(20));

        for (int renewal = 0; renewal < 9; renewal++) {
            pass(20);
            beat();
        }

        assertThat(site.faults().logOfWrites()).hasSize(9);
        pass(59);
        assertThat(another()).hasValueSatisfying(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.LEASE_HELD);
            assertThat(FindingText.problem(finding)).contains("build-1");
        });
    }

    @Test
    void a_lease_expires_sixty_seconds_after_its_last_renewal() {
        pass(20);
        beat();
        pass(60);
        assertThat(another()).isPresent();
        pass(1);

        assertThat(another()).isEmpty();
    }

    @Test
    void a_run_whose_lease_was_taken_over_stops_at_its_next_renewal_and_writes_no_more() {
        pass(61);
        assertThat(another()).isEmpty();
        JsonNode before = head();

        beats.get(0).run();

        assertThat(keeper.isLost()).isTrue();
        assertThat(cancellation.isCancelled()).isTrue();
        keeper.release(head -> head);
        assertThat(head()).isEqualTo(before);
        assertThat(before.at("/value/lease/host").asText()).isEqualTo("build-2");
    }

    @Test
    void a_renewal_whose_answer_was_lost_is_recognised_and_the_next_one_goes_on_from_it() {
        site.faults().next(1, Faults.writes()).loseReply();
        pass(20);
        beat();
        pass(20);
        beat();

        assertThat(keeper.isLost()).isFalse();
        assertThat(cancellation.isCancelled()).isFalse();
        keeper.release(head -> head);
        assertThat(head().at("/value/lease").isMissingNode()).isTrue();
    }

    @Test
    void two_renewals_may_fail_and_the_third_keeps_the_lease() {
        site.faults().always(Faults.any()).answer(403);
        pass(20);
        beat();
        pass(20);
        beat();
        assertThat(keeper.isLost()).isFalse();
        site.faults().clear();
        pass(15);

        beat();

        pass(59);
        assertThat(another()).isPresent();
        assertThat(cancellation.isCancelled()).isFalse();
    }

    @Test
    void a_run_that_cannot_renew_for_longer_than_the_lease_lives_stops() {
        site.faults().always(Faults.any()).answer(403);
        pass(61);

        beat();

        assertThat(keeper.isLost()).isTrue();
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void a_lease_that_was_given_back_is_renewed_no_more() {
        Runnable late = beats.get(0);
        keeper.release(head -> head);
        site.faults().forgetLog();

        late.run();

        assertThat(beats).isEmpty();
        assertThat(site.faults().log()).isEmpty();
        assertThat(another()).isEmpty();
    }
}
