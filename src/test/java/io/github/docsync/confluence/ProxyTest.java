package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.UnexpectedResponseException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxies of the environment. The test server stands for the proxy, and the hosts behind it do not exist. */
class ProxyTest {
    private static final String ANN = "{\"type\":\"known\",\"accountId\":\"5b\",\"displayName\":\"Ann\"}";

    private final TestWorld world = new TestWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private ConfluenceClient client(String site, Map<String, String> proxies) {
        Map<String, String> environment = new HashMap<>(proxies);
        environment.put("CONFLUENCE_URL", site);
        environment.put("CONFLUENCE_EMAIL", "ann@example.com");
        environment.put("CONFLUENCE_API_TOKEN", TestWorld.TOKEN);
        return world.fromEnvironment(environment);
    }

    private String proxy(String account) {
        return "http://" + account + "127.0.0.1:" + world.server.getPort();
    }

    /** Over https only: credentials go over http to this machine alone, which no proxy is asked for. */
    private RecordedRequest tunnelAskedFor(Map<String, String> proxies) {
        // Refused, since nobody here can play the site behind the tunnel.
        world.answers(TestWorld.html(407, "Proxy Authentication Required").addHeader("Proxy-Authenticate", "Basic"));
        world.answers(TestWorld.html(407, "Proxy Authentication Required").addHeader("Proxy-Authenticate", "Basic"));

        assertThatThrownBy(() -> client("https://acme.example.invalid/wiki", proxies)
                        .users()
                        .current())
                .isInstanceOf(ConfluenceException.class);

        RecordedRequest tunnel = world.request();
        assertThat(tunnel.getMethod()).isEqualTo("CONNECT");
        assertThat(tunnel.getTarget()).isEqualTo("acme.example.invalid:443");
        return tunnel;
    }

    @ParameterizedTest
    @ValueSource(strings = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
    void requests_go_through_the_proxy_that_a_variable_names(String variable) {
        assertThat(tunnelAskedFor(Map.of(variable, proxy(""))).getHeaders().get("Proxy-Authorization"))
                .isNull();
    }

    @Test
    void a_proxy_gets_the_user_and_the_decoded_password() {
        assertThat(tunnelAskedFor(Map.of("HTTPS_PROXY", proxy("ann:p%40ss+word@")))
                        .getHeaders()
                        .get("Proxy-Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("ann:p@ss+word".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void secure_requests_ask_the_proxy_for_a_tunnel_and_a_refusal_says_what_to_do_without_the_password() {
        world.answers(TestWorld.html(407, "Proxy Authentication Required").addHeader("Proxy-Authenticate", "Basic"));
        world.answers(TestWorld.html(407, "Proxy Authentication Required").addHeader("Proxy-Authenticate", "Basic"));

        UnexpectedResponseException refused = catchThrowableOfType(
                UnexpectedResponseException.class,
                () -> client("https://acme.example.invalid/wiki", Map.of("HTTPS_PROXY", proxy("ann:hush-hush@")))
                        .users()
                        .current());

        RecordedRequest tunnel = world.request();
        assertThat(tunnel.getMethod()).isEqualTo("CONNECT");
        assertThat(tunnel.getTarget()).isEqualTo("acme.example.invalid:443");
        assertThat(tunnel.getHeaders().get("Authorization")).isNull();
        assertThat(refused.statusCode()).isEqualTo(407);
        assertThat(refused.remedy()).contains("HTTPS_PROXY");
        assertThat(refused.toString() + world.exchanges).doesNotContain("hush-hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "example.invalid", ".example.invalid", "*.example.invalid", "x.y, Acme.Example.Invalid:443"
            })
    void hosts_of_NO_PROXY_are_reached_without_it(String direct) {
        Map<String, String> proxies = Map.of("HTTPS_PROXY", proxy(""), "NO_PROXY", direct);

        assertThatThrownBy(() -> client("https://acme.example.invalid/wiki", proxies)
                        .users()
                        .current())
                .isInstanceOf(ConfluenceException.class)
                .hasMessageContaining("acme.example.invalid is not known");
        assertThat(world.server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ample.invalid", "acme.example.invalid:8080", "other.invalid"})
    void other_hosts_are_not(String direct) {
        assertThat(tunnelAskedFor(Map.of("HTTPS_PROXY", proxy(""), "NO_PROXY", direct))
                        .getMethod())
                .isEqualTo("CONNECT");
    }

    @Test
    void this_machine_is_reached_without_a_proxy() {
        world.answers(200, ANN);

        client(world.uri("/wiki").toString(), Map.of("HTTP_PROXY", "http://proxy.example.invalid:3128"))
                .users()
                .current();

        assertThat(world.request().getUrl().encodedPath()).isEqualTo("/wiki/rest/api/user/current");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://ann:hush-hush@proxy", "http://ann:hush-hush@", "http://ann:hush-hush@a b"})
    void a_variable_that_names_no_proxy_is_a_mistake_that_shows_no_password(String value) {
        assertThatThrownBy(() -> client("https://acme.example.invalid/wiki", Map.of("https_proxy", value)))
                .isInstanceOf(ConnectionSettingsException.class)
                .hasMessageContaining("https_proxy")
                .hasMessageNotContaining("hush-hush");
    }
}
