package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.local.limits.RateLimits;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faults, lag and limits on demand, and what is counted. */
class ControlRouteTest {
    private static final String CONTROL = "/local/control";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T10:59:30Z"));
    private LocalConfluence server = start(true, RateLimits.NONE);

    private LocalConfluence start(boolean controlled, RateLimits limits) {
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        return LocalConfluence.start(LocalSettings.inMemory()
                .withSpace("DOCS", "Docs")
                .withClock(clock)
                .withLimits(limits)
                .withControl(controlled));
    }

    private void restart(boolean controlled, RateLimits limits) {
        server.close();
        server = start(controlled, limits);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Http site() {
        return Http.as("ada@example.com", server);
    }

    private Http oauth() {
        return Http.bearer("token", server.origin().resolve("/ex/confluence/" + LocalConfluence.CLOUD_ID + "/wiki"));
    }

    private Http control() {
        return Http.anonymous(server.baseUrl());
    }

    @Test
    void is_not_there_unless_it_was_asked_for() {
        restart(false, RateLimits.NONE);

        control().get(CONTROL).expect(404);
        control().post(CONTROL, "{\"faults\":[{\"status\":503}]}").expect(404);
        site().get("/api/v2/spaces").expect(200);
    }

    @Test
    void makes_the_requests_fail_that_were_named_and_no_others() {
        control()
                .post(
                        CONTROL,
                        "{\"faults\":[{\"method\":\"GET\",\"path\":\"/wiki/api/v2/spaces*\",\"status\":503,"
                                + "\"headers\":{\"Retry-After\":\"7\"},\"times\":2,\"skip\":1}]}")
                .expect(200);

        site().get("/api/v2/pages").expect(200);
        site().get("/api/v2/spaces").expect(200);
        assertThat(site().get("/api/v2/spaces").expect(503).header("Retry-After"))
                .isEqualTo("7");
        assertThat(control().get(CONTROL).json().path("faultsLeft").asInt()).isEqualTo(1);
        site().get("/api/v2/spaces?limit=1").expect(503);
        site().get("/api/v2/spaces").expect(200);
    }

    @Test
    void loses_a_reply_whose_write_was_done() {
        String space = site().get("/api/v2/spaces").json().at("/results/0/id").asText();
        control()
                .post(CONTROL, "{\"faults\":[{\"method\":\"POST\",\"fault\":\"reset\",\"when\":\"after\"}]}")
                .expect(200);
        String page = "{\"spaceId\":\"" + space + "\",\"title\":\"A\",\"status\":\"current\"}";

        assertThatThrownBy(() -> site().post("/api/v2/pages", page)).isInstanceOf(UncheckedIOException.class);
        site().post("/api/v2/pages", page).expect(400);
    }

    @Test
    void takes_everything_back_and_refuses_what_it_does_not_know() {
        control()
                .post(CONTROL, "{\"faults\":[{\"status\":500,\"times\":9}],\"lag\":3}")
                .expect(200);
        control().delete(CONTROL).expect(200);

        site().get("/api/v2/spaces").expect(200);
        assertThat(control().get(CONTROL).json().path("lag").asInt()).isZero();
        assertThat(control().post(CONTROL, "{\"fault\":[]}").expect(400).body()).contains("'fault' is not known");
        assertThat(control()
                        .post(CONTROL, "{\"faults\":[{\"fault\":\"fire\"}]}")
                        .expect(400)
                        .body())
                .contains("'fire' is not a fault");
        // A form of a page on the web.
        control()
                .send("POST", CONTROL, HttpRequest.BodyPublishers.ofString("{}"), "Content-Type", "text/plain")
                .expect(415);
    }

    @Test
    void counts_points_of_OAuth_alone_and_refuses_what_is_beyond_the_quota_of_the_hour() {
        restart(true, new RateLimits(10, 0, 0));
        for (int i = 0; i < 20; i++) {
            site().get("/api/v2/spaces").expect(200);
        }
        // 1 for the request, 1 for the space; a user counts twice.
        assertThat(oauth().get("/api/v2/spaces").expect(200).header("X-RateLimit-Remaining"))
                .isEqualTo("8");
        Http.Answer user = oauth().get("/rest/api/user/current").expect(200);
        assertThat(user.header("X-RateLimit-Remaining")).isEqualTo("5");
        assertThat(user.header("X-RateLimit-NearLimit")).isEqualTo("false");
        oauth().get("/api/v2/spaces").expect(200);
        oauth().get("/api/v2/spaces").expect(200);
        assertThat(oauth().get("/api/v2/spaces").expect(200).header("X-RateLimit-NearLimit"))
                .isEqualTo("true");

        Http.Answer refused = oauth().get("/api/v2/spaces").expect(429);

        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.header("RateLimit-Reason")).isEqualTo("confluence-quota-global-based");
        assertThat(refused.header("X-RateLimit-Reset")).isEqualTo("2026-03-02T11:00:00.000Z");
        assertThat(control().get(CONTROL).json().path("points").asInt()).isEqualTo(11);
        now.set(Instant.parse("2026-03-02T11:00:00Z"));
        oauth().get("/api/v2/spaces").expect(200);
    }

    @Test
    void limits_bursts_for_each_endpoint_by_itself() {
        restart(true, new RateLimits(0, 2, 3));
        for (int i = 0; i < 3; i++) {
            site().get("/api/v2/pages/" + (i + 1)).expect(404);
        }

        assertThat(site().get("/api/v2/pages/9").expect(429).header("Retry-After"))
                .isEqualTo("1");
        site().get("/api/v2/spaces").expect(200);
        now.set(now.get().plusMillis(500));
        site().get("/api/v2/pages/9").expect(404);
        site().get("/api/v2/pages/9").expect(429);
    }
}
