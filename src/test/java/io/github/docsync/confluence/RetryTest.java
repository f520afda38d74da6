package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.GoneException;
import io.github.docsync.confluence.error.RateLimitedException;
import io.github.docsync.confluence.error.ServerErrorException;
import io.github.docsync.confluence.error.UnexpectedResponseException;
import io.github.docsync.confluence.error.UnreachableException;
import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.Secret;
import io.github.docsync.confluence.transport.TransportSettings;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.confluence.wire.PageUpdate;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, when, and what never is. A trap is something that has hit other clients of Confluence. */
class RetryTest {
    private static final String PAGE =
            "{\"id\":\"7\",\"status\":\"current\",\"title\":\"T\",\"spaceId\":\"1\",\"version\":{\"number\":2}}";

    private final TestWorld world = new TestWorld();
    private final ConfluenceClient client = world.basic();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void waits_as_long_as_Retry_After_says_in_seconds() {
        world.answers(TestWorld.json(429, "{}").addHeader("Retry-After", "7"));
        world.answers(200, PAGE);

        assertThat(client.pages().get("7", null).title()).isEqualTo("T");

        assertThat(world.pauses).hasSize(1);
        assertThat(world.pauses.get(0)).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
        assertThat(client.usage().retries()).isEqualTo(1);
        assertThat(client.usage().waited()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void waits_until_the_date_that_Retry_After_names() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                TestWorld.START.plusSeconds(20).atOffset(ZoneOffset.UTC));
        world.answers(TestWorld.json(429, "{}").addHeader("Retry-After", date));
        world.answers(200, PAGE);

        client.pages().get("7", null);

        assertThat(world.pauses.get(0)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "soon", "Thu, 01 Jan 1970 00:00:00 GMT", "NaN"})
    void does_not_spin_when_Retry_After_is_zero_past_or_nonsense(String bogus) {
        world.answers(TestWorld.json(429, "{}").addHeader("Retry-After", bogus));
        world.answers(TestWorld.json(429, "{}").addHeader("Retry-After", bogus));
        world.answers(200, PAGE);

        client.pages().get("7", null);

        assertThat(world.pauses).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) >= 0);
        assertThat(world.pauses.get(1)).isGreaterThan(world.pauses.get(0));
    }

    @Test
    void waits_longer_each_time_when_Retry_After_is_missing_and_gives_up_in_the_end() {
        for (int i = 0; i < 9; i++) {
            world.answers(429, "{}");
        }

        RateLimitedException failure = catchThrowableOfType(
                RateLimitedException.class, () -> client.pages().get("7", null));

        assertThat(failure.mayHaveBeenApplied()).isFalse();
        assertThat(world.requestCount()).isEqualTo(5);
        assertThat(world.pauses).hasSize(4).isSorted();
    }

    @Test
    void uses_the_time_of_reset_when_Retry_After_is_missing() {
        world.answers(TestWorld.json(429, "{}").addHeader("X-RateLimit-Reset", "2026-11-23T10:00:30Z"));
        world.answers(200, PAGE);

        client.pages().get("7", null);

        assertThat(world.pauses.get(0)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }

    @Test
    void fails_at_once_and_says_so_when_the_server_asks_to_wait_for_too_long() {
        world.answers(TestWorld.json(429, "{}").addHeader("Retry-After", "3000"));

        RateLimitedException failure = catchThrowableOfType(
                RateLimitedException.class, () -> client.pages().get("7", null));

        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(50));
        assertThat(world.pauses).isEmpty();
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void a_429_lowers_the_number_of_requests_in_flight_and_good_answers_raise_it_again() {
        assertThat(client.concurrency()).isEqualTo(8);
        world.answers(TestWorld.json(429, "{}").addHeader("Retry-After", "5"));
        world.answers(200, PAGE);
        client.pages().get("7", null);
        assertThat(client.concurrency()).isEqualTo(4);

        for (int i = 0; i < 16; i++) {
            world.answers(200, PAGE);
            client.pages().get("7", null);
        }
        assertThat(client.concurrency()).isEqualTo(5);
    }

    @Test
    void slows_down_before_it_is_refused_when_the_server_says_that_the_limit_is_near() {
        world.answers(TestWorld.json(200, PAGE).addHeader("X-RateLimit-NearLimit", "true"));
        client.pages().get("7", null);

        assertThat(client.concurrency()).isEqualTo(4);
    }

    @Test
    void waits_for_the_reset_when_no_request_is_left() {
        world.answers(TestWorld.json(200, PAGE)
                .addHeader("X-RateLimit-Remaining", "0")
                .addHeader("X-RateLimit-Reset", "2026-11-23T10:00:12Z"));
        world.answers(200, PAGE);
        client.pages().get("7", null);
        assertThat(world.pauses).isEmpty();

        client.pages().get("7", null);

        assertThat(world.pauses).containsExactly(Duration.ofSeconds(12));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void repeats_a_read_that_the_server_failed(int status) {
        world.answers(status, "{\"message\":\"oops\"}");
        world.answers(200, PAGE);

        assertThat(client.pages().get("7", null).id()).isEqualTo("7");
        assertThat(world.requestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void never_repeats_a_write_after_a_server_error_and_says_that_it_may_have_been_applied(int status) {
        world.answers(status, "{\"message\":\"oops\"}");

        ServerErrorException failure = catchThrowableOfType(
                ServerErrorException.class, () -> client.pages().update(PageUpdate.of("7", "T", null, "<p/>", 2, "m")));

        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(failure).hasMessageContaining("the change may have been made nevertheless");
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void repeats_a_write_that_the_server_put_off_with_503_and_Retry_After() {
        world.answers(TestWorld.json(503, "{}").addHeader("Retry-After", "3"));
        world.answers(200, PAGE);

        client.pages().create(NewPage.of("1", "T", null, "<p/>"));

        assertThat(world.requestCount()).isEqualTo(2);
        assertThat(world.pauses.get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_503_with_a_wait_of_zero_does_not_make_the_HTTP_library_repeat_a_write() {
        world.answers(TestWorld.json(503, "{}").addHeader("Retry-After", "0"));
        world.answers(200, PAGE);

        ServerErrorException failure = catchThrowableOfType(
                ServerErrorException.class, () -> client.pages().create(NewPage.of("1", "T", null, "<p/>")));

        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void a_503_with_a_wait_of_zero_does_not_make_the_HTTP_library_repeat_a_read_at_once() {
        world.answers(TestWorld.json(503, "{}").addHeader("Retry-After", "0"));
        world.answers(200, PAGE);

        client.pages().get("7", null);

        assertThat(world.pauses).hasSize(1);
        assertThat(client.usage().retries()).isEqualTo(1);
    }

    @Test
    void repeats_a_write_that_was_refused_with_429() {
        world.answers(429, "{}");
        world.answers(200, PAGE);

        client.pages().create(NewPage.of("1", "T", null, "<p/>"));

        assertThat(TestWorld.bodyOf(world.request())).isEqualTo(TestWorld.bodyOf(world.request()));
    }

    @Test
    void never_repeats_a_write_whose_answer_was_lost() {
        world.answers(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));
        world.answers(200, PAGE);

        UnreachableException failure = catchThrowableOfType(
                UnreachableException.class, () -> client.pages().create(NewPage.of("1", "T", null, "<p/>")));

        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void a_write_whose_answer_ends_early_was_applied() {
        world.answers(TestWorld.json(200, PAGE.substring(0, 30)));

        UnexpectedResponseException failure = catchThrowableOfType(
                UnexpectedResponseException.class, () -> client.pages().create(NewPage.of("1", "T", null, "<p/>")));

        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void repeats_a_read_whose_answer_ends_early() {
        world.answers(TestWorld.json(200, PAGE.substring(0, 30)));
        world.answers(TestWorld.json(200, PAGE).onResponseBody(new SocketEffect.CloseSocket()));
        world.answers(200, PAGE);

        assertThat(client.pages().get("7", null).title()).isEqualTo("T");
        assertThat(world.requestCount()).isEqualTo(3);
    }

    @Test
    void repeats_a_write_that_never_reached_the_server() throws Exception {
        URI closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = URI.create(
                    "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/wiki");
        }
        ConfluenceClient nowhere = world.client(new Credentials.Basic("a@b", new Secret("x")), closed, null);

        UnreachableException failure = catchThrowableOfType(
                UnreachableException.class, () -> nowhere.pages().create(NewPage.of("1", "T", null, "<p/>")));

        assertThat(failure.mayHaveBeenApplied()).isFalse();
        assertThat(failure).hasMessageContaining("check CONFLUENCE_URL");
        assertThat(world.pauses).hasSize(4);
    }

    @Test
    void trap_1_a_410_is_never_repeated() {
        world.answers(
                410,
                "{\"statusCode\":410,\"message\":\"com.atlassian.confluence.api.service.exceptions.GoneException: This deprecated endpoint has been removed.\"}");

        GoneException failure =
                catchThrowableOfType(GoneException.class, () -> client.pages().get("7", null));

        assertThat(failure.serverMessage()).contains("This deprecated endpoint has been removed.");
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413, 422})
    void refusals_are_final(int status) {
        world.answers(status, "{\"errors\":[{\"status\":" + status + ",\"title\":\"no\"}]}");

        ConfluenceException failure = catchThrowableOfType(
                ConfluenceException.class,
                () -> client.properties(Container.PAGE, "7").create("k", TextNode.valueOf("v")));

        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.mayHaveBeenApplied()).isFalse();
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void gives_up_on_a_server_that_stays_silent() {
        world.answers(TestWorld.json(200, PAGE).headersDelay(10, TimeUnit.SECONDS));
        TransportSettings hasty = TransportSettings.defaults()
                .withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(5))
                .withMaxAttempts(1);
        ConfluenceClient impatient =
                world.client(new Credentials.Basic("a@b", new Secret("x")), world.uri("/wiki"), null, hasty);

        UnreachableException failure = catchThrowableOfType(
                UnreachableException.class, () -> impatient.pages().get("7", null));

        assertThat(failure).hasMessageContaining("in time").hasMessageContaining("cannot read page 7");
    }

    @Test
    void every_attempt_is_observed() {
        world.answers(TestWorld.json(502, "{}").addHeader("Atl-Traceid", "abc"));
        world.answers(200, PAGE);

        client.pages().get("7", null);

        assertThat(world.exchanges).hasSize(2);
        assertThat(world.exchanges.get(0).toString())
                .startsWith("GET http://")
                .contains("/wiki/api/v2/pages/7 -> 502 in ")
                .endsWith("trace abc");
        assertThat(world.exchanges.get(1).attempt()).isEqualTo(2);
        assertThat(world.exchanges.get(1).status()).isEqualTo(200);
    }
}
