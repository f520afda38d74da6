package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.confluence.transport.Credentials;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What environment variables mean, and what is said when they contradict themselves. */
class SettingsTest {
    private static Map<String, String> basic(String... more) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CONFLUENCE_URL", "https://acme.atlassian.net/wiki");
        environment.put("CONFLUENCE_EMAIL", "ann@example.com");
        environment.put("CONFLUENCE_API_TOKEN", "t0ken");
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    private static ConnectionSettings read(Map<String, String> environment) {
        return ConnectionSettings.fromEnvironment(environment::get, null);
    }

    @Test
    void email_and_token_make_a_basic_way_in() {
        ConnectionSettings settings = read(basic());

        assertThat(settings.credentials()).isInstanceOf(Credentials.Basic.class);
        assertThat(settings.site()).hasToString("https://acme.atlassian.net/wiki");
        assertThat(settings.bases()).isEqualTo(RemoteBases.defaults());
        assertThat(RemoteBases.defaults().gateway()).hasToString("https://gateway.maton.ai");
        assertThat(RemoteBases.defaults().control()).hasToString("https://ctrl.maton.ai");
        assertThat(RemoteBases.defaults().oauth()).hasToString("https://api.atlassian.com");
    }

    @Test
    void the_environment_overrides_the_manifest() {
        assertThat(ConnectionSettings.fromEnvironment(basic()::get, "https://other.atlassian.net")
                        .site())
                .hasToString("https://acme.atlassian.net/wiki");
        Map<String, String> without = basic("CONFLUENCE_URL", " ");
        assertThat(ConnectionSettings.fromEnvironment(without::get, "https://other.atlassian.net")
                        .site())
                .hasToString("https://other.atlassian.net/wiki");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://docs.example.com/wiki, -",
                "https://acme.atlassian.net.example.com/wiki, -",
                "https://evilatlassian.net/wiki, -",
                "http://127.0.0.1:8090/wiki, -",
                "https://docs.example.com/wiki, other.example.com"
            })
    void a_manifest_cannot_send_the_credentials_to_a_host_that_the_environment_does_not_trust(
            String url, String trusted) {
        Map<String, String> environment = basic("CONFLUENCE_URL", "");
        if (trusted != null) {
            environment.put("DOCSYNC_TRUSTED_HOSTS", trusted);
        }

        assertThatThrownBy(() -> ConnectionSettings.fromEnvironment(environment::get, url))
                .isInstanceOf(ConnectionSettingsException.class)
                .hasMessageStartingWith("the credentials are not sent to ")
                .hasMessageContaining("set CONFLUENCE_URL")
                .hasMessageContaining("DOCSYNC_TRUSTED_HOSTS");
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.atlassian.net/wiki, DOCSYNC_TRUSTED_HOSTS, x",
        "https://docs.example.com/wiki, DOCSYNC_TRUSTED_HOSTS, 'x, DOCS.example.com'",
        "https://api.atlassian.com/ex/confluence/1/wiki, DOCSYNC_TRUSTED_HOSTS, x",
        "https://gateway.example.com/wiki, DOCSYNC_GATEWAY_URL, https://gateway.example.com",
        "http://127.0.0.1:8090/wiki, DOCSYNC_TRUSTED_HOSTS, 127.0.0.1"
    })
    void a_manifest_may_name_the_hosts_of_Atlassian_and_those_of_the_environment(
            String url, String variable, String value) {
        Map<String, String> environment = basic("CONFLUENCE_URL", "", variable, value);

        assertThat(ConnectionSettings.fromEnvironment(environment::get, url).site())
                .hasToString(url);
    }

    @Test
    void the_remote_bases_can_be_moved() {
        ConnectionSettings settings = read(basic(
                "DOCSYNC_GATEWAY_URL", "https://api.maton.ai/",
                "DOCSYNC_CONTROL_URL", "http://127.0.0.1:1/c",
                "DOCSYNC_OAUTH_URL", "https://oauth.example.com"));

        assertThat(settings.bases().gateway()).hasToString("https://api.maton.ai");
        assertThat(settings.bases().control()).hasToString("http://127.0.0.1:1/c");
        assertThat(settings.bases().oauth()).hasToString("https://oauth.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "acme.atlassian.net, https://acme.atlassian.net/wiki",
        "https://acme.atlassian.net/, https://acme.atlassian.net/wiki",
        "https://ACME.atlassian.net/wiki/, https://acme.atlassian.net/wiki",
        "https://acme.atlassian.net/wiki/spaces/DOCS/pages/1/T?x=1#y, https://acme.atlassian.net/wiki",
        "https://docs.example.com, https://docs.example.com/wiki",
        "https://docs.example.com/confluence/, https://docs.example.com/confluence",
        "http://127.0.0.1:8090/wiki, http://127.0.0.1:8090/wiki"
    })
    void what_people_copy_from_their_browser_becomes_the_base(String written, String base) {
        assertThat(read(basic("CONFLUENCE_URL", written)).site()).hasToString(base);
    }

    @ParameterizedTest
    @CsvSource({
        "http://acme.atlassian.net, 'starts with http://, which would send the credentials in the clear'",
        "http://confluence.example.com/wiki, starts with http://",
        "http://127.evil.example.com/wiki, starts with http://",
        "ftp://acme.example.com, does not start with https://",
        "https://ann:pw@acme.atlassian.net, holds a user name or password",
        "https://, is not an address",
        "a b, is not an address"
    })
    void an_address_that_cannot_be_right_is_refused_without_repeating_it(String written, String problem) {
        assertThatThrownBy(() -> read(basic("CONFLUENCE_URL", written)))
                .isInstanceOf(ConnectionSettingsException.class)
                .hasMessageContaining("CONFLUENCE_URL " + problem)
                .hasMessageContaining("https://acme.atlassian.net/wiki")
                .hasMessageNotContaining("pw@");
    }

    @Test
    void half_a_set_names_what_is_missing() {
        Map<String, String> empty = basic("CONFLUENCE_API_TOKEN", "");
        assertThatThrownBy(() -> read(empty))
                .hasMessage("CONFLUENCE_EMAIL is set, but CONFLUENCE_API_TOKEN is empty; set both");
        Map<String, String> unset = basic();
        unset.remove("CONFLUENCE_EMAIL");
        assertThatThrownBy(() -> read(unset))
                .hasMessage("CONFLUENCE_API_TOKEN is set, but CONFLUENCE_EMAIL is not set; set both");
    }

    @Test
    void several_sets_are_named() {
        assertThatThrownBy(() -> read(basic("CONFLUENCE_ACCESS_TOKEN", "a", "MATON_API_KEY", "m")))
                .hasMessageContaining(
                        "several kinds of credentials are set: CONFLUENCE_EMAIL with CONFLUENCE_API_TOKEN, CONFLUENCE_ACCESS_TOKEN, MATON_API_KEY")
                .hasMessageContaining("unset all but one");
    }

    @Test
    void no_set_names_the_three_ways_and_what_is_empty() {
        assertThatThrownBy(() -> read(Map.of("CONFLUENCE_ACCESS_TOKEN", " ")))
                .hasMessageContaining("no credentials are set (CONFLUENCE_ACCESS_TOKEN is empty)")
                .hasMessageContaining("CONFLUENCE_EMAIL and CONFLUENCE_API_TOKEN")
                .hasMessageContaining("MATON_API_KEY");
    }

    @Test
    void a_connection_without_its_key_is_named() {
        assertThatThrownBy(() -> read(Map.of("MATON_CONNECTION", "c-1")))
                .hasMessageContaining("MATON_CONNECTION is set, but MATON_API_KEY is not set");
    }

    @Test
    void a_line_break_behind_a_token_is_forgiven_and_one_inside_is_not() {
        assertThat(read(basic("CONFLUENCE_API_TOKEN", " t0ken\r\n"))).isEqualTo(read(basic()));
        assertThatThrownBy(() -> read(basic("CONFLUENCE_API_TOKEN", "t0\nken")))
                .hasMessageContaining("CONFLUENCE_API_TOKEN holds spaces, line breaks")
                .hasMessageNotContaining("t0");
    }

    @Test
    void basic_credentials_need_a_site() {
        Map<String, String> environment = basic();
        environment.remove("CONFLUENCE_URL");
        assertThatThrownBy(() -> read(environment)).hasMessageContaining("CONFLUENCE_URL");
    }

    @Test
    void something_that_is_no_email_address_is_refused() {
        assertThatThrownBy(() -> read(basic("CONFLUENCE_EMAIL", "ann")))
                .hasMessageContaining("CONFLUENCE_EMAIL is not");
    }

    @Test
    void a_certificate_file_that_cannot_be_read_is_named() {
        ConnectionSettings settings = read(basic("DOCSYNC_CA_FILE", "no-such-file.pem"));
        assertThatThrownBy(() -> ConfluenceClient.connect(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DOCSYNC_CA_FILE: no-such-file.pem");
    }
}
