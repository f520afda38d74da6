package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.cli.command.ResultStream;
import io.github.docsync.cli.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A newer release is told to people at a terminal, at most once a day, and no command waits for it. */
class UpdateNoticeTest {
    private final MockWebServer releases = new MockWebServer();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private Instant now = Instant.parse("2026-11-28T10:00:00Z");
    private boolean watched = true;

    @TempDir
    Path home;

    @BeforeEach
    void start() throws Exception {
        environment.put("HOME", home.toString());
        releases.start();
    }

    @AfterEach
    void stop() {
        releases.close();
    }

    @Test
    void is_asked_and_told_once_a_day() throws Exception {
        release("v1.10.0");
        release("v1.10.0");

        assertThat(command("1.9.3")).isEmpty();
        assertThat(command("1.9.3"))
                .isEqualTo(
                        "docsync: version 1.10.0 is available, and this is 1.9.3: https://github.com/docsync/docsync/releases"
                                + " (DOCSYNC_NO_UPDATE_NOTICE=1 turns this off)\n");
        assertThat(command("1.9.3")).isEmpty();
        assertThat(releases.getRequestCount()).isEqualTo(1);
        assertThat(releases.takeRequest().getHeaders().get("Authorization")).isNull();
        now = now.plus(Duration.ofHours(25));
        assertThat(command("1.9.3")).contains("version 1.10.0");
        assertThat(releases.getRequestCount()).isEqualTo(2);
        now = now.plus(Duration.ofHours(2));
        assertThat(command("1.10.0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CI", "GITHUB_ACTIONS", "TF_BUILD", "JENKINS_URL", "DOCSYNC_NO_UPDATE_NOTICE"})
    void nothing_is_asked_where_it_is_not_wanted(String variable) throws Exception {
        environment.put(variable, "true");

        assertThat(command("1.9.3")).isEmpty();
        assertThat(releases.getRequestCount()).isZero();
    }

    @Test
    void nothing_is_asked_without_a_terminal_or_of_a_version_that_is_no_release() throws Exception {
        assertThat(command("development")).isEmpty();
        assertThat(command("1.9.3-SNAPSHOT")).isEmpty();
        watched = false;
        assertThat(command("1.9.3")).isEmpty();
        assertThat(releases.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.9.3", "v1.8", "nightly", "v2.0.0-rc1", "v\u001B[2J"})
    void what_is_not_newer_or_not_a_version_is_not_told(String tag) throws Exception {
        release(tag);

        command("1.9.3");

        assertThat(command("1.9.3")).isEmpty();
    }

    @Test
    void an_error_is_silent_and_asked_again_the_next_day() throws Exception {
        releases.enqueue(new MockResponse.Builder().code(503).body("busy").build());
        release("v2.0");

        assertThat(command("1.9.3")).isEmpty();
        assertThat(command("1.9.3")).isEmpty();
        now = now.plus(Duration.ofDays(1));
        command("1.9.3");

        assertThat(command("1.9.3")).contains("version 2.0");
    }

    private void release(String tag) {
        releases.enqueue(new MockResponse.Builder()
                .body("{\"tag_name\":\"" + tag.replace("\u001B", "\\u001B") + "\"}")
                .build());
    }

    /** What one command says; its question is waited for, so that the next command knows the answer. */
    private String command(String version) throws InterruptedException {
        error.reset();
        Terminal terminal = new Terminal(
                home,
                environment::get,
                new ByteArrayInputStream(new byte[0]),
                ResultStream.to(System.out),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                watched,
                watched);
        UpdateNotice notice = new UpdateNotice(terminal, version, Clock.fixed(now, ZoneOffset.UTC));
        notice.tell();
        Optional<Thread> question = notice.ask(releases.url("/latest").uri());
        if (question.isPresent()) {
            question.get().join();
        }
        return error.toString(StandardCharsets.UTF_8);
    }
}
