package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlPlaneTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private Http control() {
        return Http.bearer("key", site.server().origin());
    }

    private Http gateway() {
        URI base =
                URI.create(site.server().origin() + "/confluence/ex/confluence/" + LocalConfluence.CLOUD_ID + "/wiki");
        return Http.bearer("key", base);
    }

    @Test
    void a_token_reaches_one_site_on_both_ways_in() {
        for (String path :
                new String[] {"/oauth/token/accessible-resources", "/confluence/oauth/token/accessible-resources"}) {
            JsonNode sites = control().get(path).expect(200).json();

            assertThat(sites).hasSize(1);
            assertThat(sites.at("/0/id").asText()).isEqualTo(LocalConfluence.CLOUD_ID);
            assertThat(sites.at("/0/url").asText())
                    .isEqualTo(site.server().origin().toString());
        }
    }

    @Test
    void the_cloud_id_is_told_without_credentials() {
        Http.Answer answer = Http.anonymous(site.server().origin()).get("/_edge/tenant_info");

        assertThat(answer.json().path("cloudId").asText()).isEqualTo(LocalConfluence.CLOUD_ID);
    }

    @Test
    void connections_need_the_key() {
        assertThat(Http.anonymous(site.server().origin()).get("/connections").status())
                .isEqualTo(401);
    }

    @Test
    void a_new_connection_is_pending_until_somebody_looks_at_it() {
        JsonNode created = control()
                .post("/connections", "{\"app\":\"confluence\"}")
                .expect(200)
                .json()
                .path("connection");
        assertThat(created.path("status").asText()).isEqualTo("PENDING");
        assertThat(created.path("url").asText()).startsWith("http");

        String path = "/connections/" + created.path("connection_id").asText();
        assertThat(control().get(path).json().at("/connection/status").asText()).isEqualTo("ACTIVE");
        assertThat(control()
                        .get("/connections?app=confluence&status=ACTIVE")
                        .json()
                        .path("connections"))
                .hasSize(2);

        control().delete(path).expect(200);
        assertThat(control().get(path).status()).isEqualTo(404);
    }

    @Test
    void the_gateway_needs_an_active_connection() {
        String id = control()
                .get("/connections")
                .json()
                .at("/connections/0/connection_id")
                .asText();
        assertThat(gateway().get("/api/v2/spaces").status()).isEqualTo(200);
        assertThat(withConnection("unknown")).isEqualTo(400);
        assertThat(withConnection(id)).isEqualTo(200);

        control().delete("/connections/" + id);

        assertThat(gateway().get("/api/v2/spaces").status()).isEqualTo(400);
    }

    private int withConnection(String id) {
        return gateway()
                .send("GET", "/api/v2/spaces", HttpRequest.BodyPublishers.noBody(), "Maton-Connection", id)
                .status();
    }
}
