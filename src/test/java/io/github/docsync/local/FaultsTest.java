package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultsTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private Http caller;
    private String json;

    @BeforeEach
    void come_in_as_the_engine_would() {
        caller = Http.as(LocalConfluence.EMAIL, site.server());
        json = "{\"spaceId\":\"%s\",\"status\":\"current\",\"title\":\"A\"}".formatted(site.spaceId());
    }

    @Test
    void only_the_next_requests_that_match_are_met() {
        site.faults().next(1, Faults.writes()).answer429(2);

        assertThat(caller.get("/api/v2/pages").status()).isEqualTo(200);
        Http.Answer refused = caller.post("/api/v2/pages", json);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        assertThat(caller.post("/api/v2/pages", json).status()).isEqualTo(200);
    }

    @Test
    void a_429_may_come_without_a_hint() {
        site.faults().next(1, Faults.any()).answer429();

        Http.Answer refused = caller.get("/api/v2/pages");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEmpty();
    }

    @Test
    void a_lost_reply_belongs_to_a_write_that_succeeded() {
        site.faults().next(1, Faults.on("POST", "/wiki/api/v2/pages")).loseReply();

        assertThatThrownBy(() -> caller.post("/api/v2/pages", json)).isInstanceOf(UncheckedIOException.class);

        assertThat(site.page("A").path("status").asText()).isEqualTo("current");
        assertThat(site.faults().logOfWrites())
                .extracting(Faults.Logged::status)
                .containsExactly(0);
    }

    @Test
    void a_reset_before_the_server_acts_changes_nothing() {
        site.faults().next(1, Faults.writes()).reset();

        assertThatThrownBy(() -> caller.post("/api/v2/pages", json)).isInstanceOf(UncheckedIOException.class);

        assertThat(caller.post("/api/v2/pages", json).status()).isEqualTo(200);
    }

    @Test
    void an_answer_may_be_cut_or_be_no_json_at_all() {
        site.faults().next(1, Faults.any()).truncate();
        site.faults().next(1, Faults.any()).answerHtml(200);
        site.faults().next(1, Faults.any()).answer503(1);
        site.faults().next(1, Faults.any()).answerAfterCommit(500);

        assertThat(caller.get("/api/v2/spaces").body())
                .startsWith("{\"results\":[")
                .doesNotEndWith("}");
        assertThat(caller.get("/api/v2/spaces").body()).startsWith("<!doctype html>");
        assertThat(caller.get("/api/v2/spaces").status()).isEqualTo(503);
        assertThat(caller.post("/api/v2/pages", json).status()).isEqualTo(500);
        assertThat(site.page("A")).isNotNull();
    }

    @Test
    void the_log_holds_what_the_caller_sent_and_nothing_of_people() {
        caller.get("/api/v2/pages?limit=1");
        site.people().create(site.spaceId(), site.homepageId(), "B", "<p>x</p>");
        caller.post("/api/v2/pages", json);

        assertThat(site.faults().log())
                .extracting(Faults.Logged::toString)
                .containsExactly("GET /wiki/api/v2/pages?limit=1 -> 200", "POST /wiki/api/v2/pages -> 200");
    }

    @Test
    void the_gateway_is_logged_with_the_same_paths() {
        Http gateway = Http.bearer(
                "key",
                URI.create(site.server().origin() + "/confluence/ex/confluence/" + LocalConfluence.CLOUD_ID + "/wiki"));
        gateway.get("/api/v2/spaces");

        assertThat(site.faults().log()).extracting(Faults.Logged::path).containsExactly("/wiki/api/v2/spaces");
    }

    @Test
    void the_clock_in_the_replies_can_be_wrong() {
        site.faults().skewClock(Duration.ofHours(-5));

        ZonedDateTime date =
                ZonedDateTime.parse(caller.get("/api/v2/spaces").header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);

        assertThat(date).isBefore(ZonedDateTime.now(ZoneOffset.UTC).minusHours(4));
    }
}
