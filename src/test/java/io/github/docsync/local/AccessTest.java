package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static LocalSite site(Access access) {
        return new LocalSite(LocalSettings.inMemory().withSpace("DOCS", "Docs").withAccess(access)).start();
    }

    private static URI oauth(LocalSite site) {
        return URI.create(site.server().origin() + "/ex/confluence/" + LocalConfluence.CLOUD_ID + "/wiki");
    }

    private static URI gateway(LocalSite site) {
        return URI.create(site.server().origin() + "/confluence/ex/confluence/" + LocalConfluence.CLOUD_ID + "/wiki");
    }

    @Test
    void bad_credentials_on_v2_look_like_something_missing() {
        try (LocalSite site = site(Access.withToken("right"))) {
            Http.Answer wrong =
                    Http.as("ada@example.org", "wrong", site.server()).get("/api/v2/pages");

            assertThat(wrong.status()).isEqualTo(404);
            assertThat(wrong.body())
                    .isEqualTo("{\"errors\":[{\"status\":404,\"code\":\"NOT_FOUND\",\"title\":\"Not Found\","
                            + "\"detail\":null}]}");
            assertThat(Http.anonymous(site.url()).get("/api/v2/pages").status()).isEqualTo(404);
            assertThat(Http.as("ada@example.org", "right", site.server())
                            .get("/api/v2/pages")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void bad_credentials_on_v1_are_forbidden() {
        try (LocalSite site = site(Access.withToken("right"))) {
            Http.Answer wrong =
                    Http.as("ada@example.org", "wrong", site.server()).get("/rest/api/user/current");

            assertThat(wrong.status()).isEqualTo(403);
            assertThat(wrong.json().path("message").asText()).endsWith("Current user not permitted to use Confluence");
        }
    }

    @Test
    void a_missing_scope_is_a_401_that_says_so() {
        try (LocalSite site = site(Access.withScopes("read:page:confluence"))) {
            Http http = Http.bearer("any", oauth(site));

            assertThat(http.get("/api/v2/pages").status()).isEqualTo(200);
            Http.Answer refused = http.get("/api/v2/spaces");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body()).isEqualTo("{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}");
        }
    }

    @Test
    void an_access_token_on_the_sites_own_address_gets_an_html_page() {
        try (LocalSite site = site(Access.EVERYBODY)) {
            Http.Answer answer = Http.bearer("any", site.url()).get("/api/v2/pages");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
        }
    }

    @Test
    void the_removed_v1_calls_are_gone_for_oauth_and_the_gateway() {
        try (LocalSite site = site(Access.EVERYBODY)) {
            for (URI base : new URI[] {oauth(site), gateway(site)}) {
                Http http = Http.bearer("any", base);
                for (String path : new String[] {
                    "/rest/api/content",
                    "/rest/api/content/123",
                    "/rest/api/content/123/property",
                    "/rest/api/content/123/child/page",
                    "/rest/api/content/123/child/attachment",
                    "/rest/api/content/123/label",
                    "/rest/api/space/DOCS"
                }) {
                    Http.Answer answer = http.get(path);
                    assertThat(answer.status()).as(path).isEqualTo(410);
                    assertThat(answer.json().path("message").asText())
                            .isEqualTo("com.atlassian.confluence.api.service.exceptions.GoneException: "
                                    + "This deprecated endpoint has been removed.");
                }
            }
        }
    }

    @Test
    void the_surviving_v1_calls_work_for_oauth() {
        try (LocalSite site = site(Access.EVERYBODY)) {
            Http http = Http.bearer("any", oauth(site));
            String home = site.homepageId();

            assertThat(http.get("/rest/api/user/current").status()).isEqualTo(200);
            assertThat(http.get("/rest/api/content/search?cql=type=page").status())
                    .isEqualTo(200);
            assertThat(http.post("/rest/api/content/" + home + "/label", "[{\"name\":\"a\"}]")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void an_upload_without_the_token_header_fails_the_xsrf_check() {
        try (LocalSite site = site(Access.EVERYBODY)) {
            Http.Answer answer = site.http()
                    .send(
                            "POST",
                            "/rest/api/content/" + site.homepageId() + "/child/attachment",
                            HttpRequest.BodyPublishers.ofString("--B--\r\n"),
                            "Content-Type",
                            "multipart/form-data; boundary=B");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("XSRF check failed");
        }
    }

    @Test
    void another_cloud_id_reaches_no_site() {
        try (LocalSite site = site(Access.EVERYBODY)) {
            URI base = URI.create(site.server().origin() + "/ex/confluence/other/wiki");

            assertThat(Http.bearer("any", base).get("/api/v2/pages").status()).isEqualTo(404);
        }
    }

    @Test
    void each_address_is_an_account_of_its_own() {
        try (LocalSite site = site(Access.EVERYBODY)) {
            String ada = accountId(site, "ada@example.org");

            assertThat(accountId(site, "bob@example.org")).isNotEqualTo(ada);
            assertThat(accountId(site, "ADA@example.org")).isEqualTo(ada);
        }
    }

    private static String accountId(LocalSite site, String email) {
        return Http.as(email, site.server())
                .get("/rest/api/user/current")
                .json()
                .path("accountId")
                .asText();
    }

    @Test
    void a_token_never_shows_in_what_is_printed() {
        assertThat(LocalSettings.inMemory()
                        .withAccess(Access.withToken("secret"))
                        .toString())
                .doesNotContain("secret");
    }
}
