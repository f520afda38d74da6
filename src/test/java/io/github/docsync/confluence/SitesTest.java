package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.confluence.error.UnauthorizedException;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The three ways in, and which of several sites is meant. */
class SitesTest {
    private static final String ACME =
            "{\"id\":\"c-1\",\"url\":\"https://acme.atlassian.net\",\"name\":\"acme\",\"scopes\":[\"read:page:confluence\"]}";
    private static final String OTHER =
            "{\"id\":\"c-2\",\"url\":\"https://other.atlassian.net\",\"name\":\"other\",\"scopes\":[\"read:page:confluence\"]}";
    private static final String JIRA =
            "{\"id\":\"c-1\",\"url\":\"https://acme.atlassian.net\",\"name\":\"acme\",\"scopes\":[\"read:jira-work\"]}";
    private static final String JIRA_ONLY =
            "{\"id\":\"c-3\",\"url\":\"https://jira.atlassian.net\",\"name\":\"jira\",\"scopes\":[\"read:jira-work\"]}";
    private static final String SPACE = "{\"id\":\"1\",\"key\":\"K\",\"name\":\"N\"}";

    private final TestWorld world = new TestWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_API_token_goes_to_the_site_itself() {
        world.answers(200, SPACE);

        world.basic().spaces().get("1");

        RecordedRequest request = world.request();
        assertThat(request.getTarget()).isEqualTo("/wiki/api/v2/spaces/1");
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void an_API_token_with_a_cloud_id_goes_to_api_atlassian_com_and_shows_the_site() {
        world.answers(200, SPACE);
        ConfluenceClient client = world.fromEnvironment(Map.of(
                "CONFLUENCE_URL", "https://acme.atlassian.net",
                "CONFLUENCE_EMAIL", "a@b",
                "CONFLUENCE_API_TOKEN", "scoped",
                "CONFLUENCE_CLOUD_ID", "c-1"));

        client.spaces().get("1");

        RecordedRequest request = world.request();
        assertThat(request.getTarget()).isEqualTo("/oauth/ex/confluence/c-1/wiki/api/v2/spaces/1");
        assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
        assertThat(client.siteUrl()).isEqualTo("https://acme.atlassian.net/wiki");
    }

    @Test
    void an_access_token_finds_its_only_site_by_itself_and_asks_once() {
        world.answers(200, "[" + ACME + "]");
        world.answers(200, SPACE);
        world.answers(200, SPACE);
        ConfluenceClient client = world.fromEnvironment(Map.of("CONFLUENCE_ACCESS_TOKEN", "at"));

        client.spaces().get("1");
        client.spaces().get("1");

        assertThat(world.request().getTarget()).isEqualTo("/oauth/oauth/token/accessible-resources");
        RecordedRequest request = world.request();
        assertThat(request.getTarget()).isEqualTo("/oauth/ex/confluence/c-1/wiki/api/v2/spaces/1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer at");
        assertThat(client.siteUrl()).isEqualTo("https://acme.atlassian.net/wiki");
        assertThat(world.requestCount()).isEqualTo(3);
    }

    @Test
    void the_gateway_is_asked_with_its_key_and_connection() {
        world.answers(200, "[" + ACME + "]");
        world.answers(200, SPACE);
        ConfluenceClient client = world.fromEnvironment(Map.of("MATON_API_KEY", "mk", "MATON_CONNECTION", "conn-1"));

        client.spaces().get("1");

        assertThat(world.request().getTarget()).isEqualTo("/gateway/confluence/oauth/token/accessible-resources");
        RecordedRequest request = world.request();
        assertThat(request.getTarget()).isEqualTo("/gateway/confluence/ex/confluence/c-1/wiki/api/v2/spaces/1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer mk");
        assertThat(request.getHeaders().get("Maton-Connection")).isEqualTo("conn-1");
    }

    @Test
    void several_sites_demand_a_choice_and_are_listed() {
        world.answers(200, "[" + ACME + "," + OTHER + "]");
        ConfluenceClient client = world.fromEnvironment(Map.of("CONFLUENCE_ACCESS_TOKEN", "at"));

        assertThatThrownBy(() -> client.spaces().get("1"))
                .isInstanceOf(ConnectionSettingsException.class)
                .hasMessageContaining(
                        "several sites: https://acme.atlassian.net (cloud id c-1), https://other.atlassian.net (cloud id c-2)")
                .hasMessageContaining("CONFLUENCE_CLOUD_ID");
    }

    @Test
    void one_site_that_is_listed_once_per_product_is_one_site_and_those_without_Confluence_do_not_count() {
        world.answers(200, "[" + JIRA + "," + ACME + "," + JIRA_ONLY + "]");
        ConfluenceClient client = world.fromEnvironment(Map.of("CONFLUENCE_ACCESS_TOKEN", "at"));

        assertThat(client.sites()).singleElement().satisfies(site -> {
            assertThat(site.id()).isEqualTo("c-1");
            assertThat(site.scopes()).containsExactly("read:jira-work", "read:page:confluence");
        });
    }

    @Test
    void the_address_chooses() {
        world.answers(200, "[" + ACME + "," + OTHER + "]");
        ConfluenceClient client = world.fromEnvironment(
                Map.of("CONFLUENCE_ACCESS_TOKEN", "at", "CONFLUENCE_URL", "https://OTHER.atlassian.net/wiki"));

        assertThat(client.siteUrl()).isEqualTo("https://other.atlassian.net/wiki");
    }

    @Test
    void the_cloud_id_chooses() {
        world.answers(200, "[" + ACME + "," + OTHER + "]");
        ConfluenceClient client =
                world.fromEnvironment(Map.of("CONFLUENCE_ACCESS_TOKEN", "at", "CONFLUENCE_CLOUD_ID", "c-2"));

        assertThat(client.siteUrl()).isEqualTo("https://other.atlassian.net/wiki");
    }

    @Test
    void a_choice_that_is_not_among_them_is_refused_and_they_are_listed() {
        world.answers(200, "[" + ACME + "," + OTHER + "]");
        ConfluenceClient client = world.fromEnvironment(Map.of("MATON_API_KEY", "mk", "CONFLUENCE_CLOUD_ID", "c-7"));

        assertThatThrownBy(client::siteUrl)
                .isInstanceOf(ConnectionSettingsException.class)
                .hasMessageContaining("the cloud id c-7 is not among the sites")
                .hasMessageContaining("https://acme.atlassian.net (cloud id c-1)");
    }

    @Test
    void credentials_that_reach_nothing_say_so() {
        world.answers(200, "[]");
        ConfluenceClient client = world.fromEnvironment(Map.of("CONFLUENCE_ACCESS_TOKEN", "at"));

        assertThatThrownBy(client::siteUrl).hasMessageContaining("reach no Confluence site");
    }

    @Test
    void a_service_account_that_cannot_list_sites_uses_the_cloud_id_that_was_given() {
        world.answers(401, "{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}");
        world.answers(200, SPACE);
        ConfluenceClient client = world.fromEnvironment(Map.of(
                "CONFLUENCE_ACCESS_TOKEN", "at",
                "CONFLUENCE_CLOUD_ID", "c-5",
                "CONFLUENCE_URL", "https://acme.atlassian.net"));

        client.spaces().get("1");

        world.request();
        assertThat(world.request().getTarget()).isEqualTo("/oauth/ex/confluence/c-5/wiki/api/v2/spaces/1");
        assertThat(client.siteUrl()).isEqualTo("https://acme.atlassian.net/wiki");
    }

    @Test
    void a_site_with_an_address_of_its_own_is_found_by_its_cloud_id() {
        world.answers(200, "[" + ACME + "," + OTHER + "]");
        world.answers(200, "{\"cloudId\":\"c-2\"}");
        world.answers(200, SPACE);
        ConfluenceClient client = world.fromEnvironment(Map.of(
                "CONFLUENCE_ACCESS_TOKEN",
                "at",
                "CONFLUENCE_URL",
                world.uri("/wiki").toString()));

        client.spaces().get("1");

        world.request();
        world.request();
        assertThat(world.request().getTarget()).startsWith("/oauth/ex/confluence/c-2/");
    }

    @Test
    void a_personal_access_token_of_Data_Center_is_declined() {
        world.answers(401, "{\"code\":401,\"message\":\"Unauthorized\"}");
        world.answers(TestWorld.html(404, "Not found"));
        ConfluenceClient client = world.fromEnvironment(Map.of(
                "CONFLUENCE_ACCESS_TOKEN",
                "pat",
                "CONFLUENCE_URL",
                world.uri("").toString()));

        assertThatThrownBy(client::siteUrl)
                .isInstanceOf(ConnectionSettingsException.class)
                .hasMessageContaining("Data Center");
    }

    @Test
    void an_expired_access_token_on_a_Cloud_site_stays_an_expired_access_token() {
        world.answers(401, "{\"code\":401,\"message\":\"Unauthorized\"}");
        ConfluenceClient client = world.fromEnvironment(Map.of("CONFLUENCE_ACCESS_TOKEN", "at"));

        assertThatThrownBy(client::siteUrl).isInstanceOf(UnauthorizedException.class);
    }
}
