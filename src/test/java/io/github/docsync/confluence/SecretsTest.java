package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.Secret;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Secrets go to the host that they are meant for, and nowhere else. */
class SecretsTest {
    private static final String ENCODED =
            Base64.getEncoder().encodeToString(("ann@example.com:" + TestWorld.TOKEN).getBytes(StandardCharsets.UTF_8));

    private final TestWorld world = new TestWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void settings_and_credentials_print_without_their_secrets() {
        Map<String, Map<String, String>> ways = Map.of(
                "basic",
                Map.of(
                        "CONFLUENCE_URL",
                        "https://a.atlassian.net",
                        "CONFLUENCE_EMAIL",
                        "ann@example.com",
                        "CONFLUENCE_API_TOKEN",
                        TestWorld.TOKEN),
                "bearer",
                Map.of("CONFLUENCE_ACCESS_TOKEN", TestWorld.TOKEN),
                "gateway",
                Map.of("MATON_API_KEY", TestWorld.TOKEN, "MATON_CONNECTION", "c-1"));
        ways.forEach((way, environment) -> {
            ConnectionSettings settings = ConnectionSettings.fromEnvironment(environment::get, null);
            assertThat(settings.toString()).as(way).contains("***").doesNotContain(TestWorld.TOKEN);
            assertThat(settings.credentials().headers().toString()).as(way).doesNotContain(TestWorld.TOKEN, ENCODED);
        });
    }

    @Test
    void a_secret_that_the_server_repeats_does_not_reach_messages_or_stack_traces() {
        world.answers(
                400,
                "{\"message\":\"bad token " + TestWorld.TOKEN + " in Basic " + ENCODED
                        + " and https://x/?token=abc123&y\"}");

        Throwable failure = catchThrowable(() -> world.basic().pages().get("7", null));

        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("bad token ***").doesNotContain(TestWorld.TOKEN, ENCODED, "abc123");
    }

    @Test
    void the_request_log_shows_no_secret() {
        world.answers(200, "{\"results\":[],\"_links\":{}}");

        world.basic().search("text ~ \"" + TestWorld.TOKEN + "\"").toList();

        assertThat(world.exchanges).hasSize(1);
        assertThat(world.exchanges.toString())
                .doesNotContain(TestWorld.TOKEN, ENCODED)
                .contains("***");
    }

    @Test
    void the_API_token_is_sent_as_Basic_in_UTF_8() {
        world.answers(200, "{\"accountId\":\"1\"}");

        world.client(new Credentials.Basic("änn@example.com", new Secret("t")), world.uri("/wiki"), null)
                .users()
                .current();

        String expected = Base64.getEncoder().encodeToString("änn@example.com:t".getBytes(StandardCharsets.UTF_8));
        assertThat(world.request().getHeaders().get("Authorization")).isEqualTo("Basic " + expected);
    }

    @Test
    void a_download_follows_its_redirect_without_credentials() throws Exception {
        try (MockWebServer media = new MockWebServer()) {
            media.start(InetAddress.getLoopbackAddress(), 0);
            media.enqueue(new MockResponse.Builder().body("PNG").build());
            world.answers(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", media.url("/file?token=media-token").toString()));
            ByteArrayOutputStream target = new ByteArrayOutputStream();

            long size = world.basic().attachments().download("7", "att1", null, target);

            assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("PNG");
            assertThat(size).isEqualTo(3);
            RecordedRequest first = world.request();
            assertThat(first.getTarget()).isEqualTo("/wiki/rest/api/content/7/child/attachment/att1/download");
            assertThat(first.getHeaders().get("Authorization")).startsWith("Basic ");
            RecordedRequest second = media.takeRequest();
            assertThat(second.getHeaders().names()).doesNotContain("Authorization", "Maton-Connection", "Cookie");
        }
    }

    @Test
    void a_redirect_to_another_host_learns_nothing_of_the_gateways_connection() throws Exception {
        try (MockWebServer media = new MockWebServer()) {
            media.start(InetAddress.getLoopbackAddress(), 0);
            media.enqueue(new MockResponse.Builder().body("PNG").build());
            world.answers(200, "[{\"id\":\"c-1\",\"url\":\"https://acme.atlassian.net\",\"scopes\":[]}]");
            world.answers(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", media.url("/file").toString()));
            ConfluenceClient gateway = world.client(new Credentials.Gateway(new Secret("key"), "conn-1"), null, null);

            gateway.attachments().download("7", "att1", null, OutputStream.nullOutputStream());

            world.request();
            assertThat(world.request().getHeaders().get("Maton-Connection")).isEqualTo("conn-1");
            assertThat(media.takeRequest().getHeaders().names()).doesNotContain("Authorization", "Maton-Connection");
        }
    }

    @Test
    void a_redirect_on_the_same_host_keeps_the_credentials() {
        world.answers(new MockResponse.Builder().code(302).addHeader("Location", "/wiki/other"));
        world.answers(200, "{\"accountId\":\"1\"}");

        world.basic().users().current();

        world.request();
        assertThat(world.request().getHeaders().get("Authorization")).startsWith("Basic ");
    }

    @Test
    void cookies_are_not_kept() {
        world.answers(TestWorld.json(200, "{\"accountId\":\"1\"}").addHeader("Set-Cookie", "JSESSIONID=1; Path=/"));
        world.answers(200, "{\"accountId\":\"1\"}");
        ConfluenceClient client = world.basic();

        client.users().current();
        client.users().current();

        world.request();
        assertThat(world.request().getHeaders().get("Cookie")).isNull();
    }

    @Test
    void the_cloud_id_is_asked_for_without_credentials() {
        world.answers(401, "{\"message\":\"no\"}");
        world.answers(200, "{\"cloudId\":\"c-9\"}");
        world.answers(200, "{\"accountId\":\"1\"}");
        ConfluenceClient client =
                world.client(new Credentials.Bearer(new Secret(TestWorld.TOKEN)), world.uri("/wiki"), null);

        client.users().current();

        assertThat(world.request().getTarget()).isEqualTo("/oauth/oauth/token/accessible-resources");
        RecordedRequest tenant = world.request();
        assertThat(tenant.getTarget()).isEqualTo("/_edge/tenant_info");
        assertThat(tenant.getHeaders().get("Authorization")).isNull();
        assertThat(world.request().getTarget()).isEqualTo("/oauth/ex/confluence/c-9/wiki/rest/api/user/current");
    }

    @Test
    void every_request_names_docsync_and_takes_gzip() {
        world.answers(200, "{\"accountId\":\"1\"}");

        world.basic().users().current();

        RecordedRequest request = world.request();
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("docsync/test");
        assertThat(request.getHeaders().get("Accept-Encoding")).contains("gzip");
    }
}
