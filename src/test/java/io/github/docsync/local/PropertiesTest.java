package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PropertiesTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private String path() {
        return "/api/v2/pages/" + site.homepageId() + "/properties";
    }

    private Http.Answer create(String key, String value) {
        return site.http().post(path(), "{\"key\":\"%s\",\"value\":%s}".formatted(key, value));
    }

    @Test
    void a_value_comes_back_as_it_was_sent() {
        create("k", "{\"b\":[1,null,\"ü\"],\"a\":{}}").expect(200);

        JsonNode row = site.http().get(path() + "?key=k").json().at("/results/0");

        assertThat(row.path("value").toString()).isEqualTo("{\"b\":[1,null,\"ü\"],\"a\":{}}");
        assertThat(row.at("/version/number").asInt()).isEqualTo(1);
    }

    @Test
    void a_key_is_created_once() {
        create("k", "1").expect(200);

        assertThat(create("k", "2").status()).isEqualTo(409);
        assertThat(create("K", "2").status()).as("keys differ by case").isEqualTo(200);
    }

    @Test
    void an_update_names_the_next_version() {
        String id = create("k", "1").json().path("id").asText();
        String json = "{\"key\":\"k\",\"value\":2,\"version\":{\"number\":%d}}";

        assertThat(site.http().put(path() + "/" + id, json.formatted(1)).status())
                .isEqualTo(409);
        assertThat(site.http().put(path() + "/" + id, json.formatted(3)).status())
                .isEqualTo(409);
        JsonNode after = site.http()
                .put(path() + "/" + id, json.formatted(2))
                .expect(200)
                .json();
        assertThat(after.path("value").asInt()).isEqualTo(2);
        assertThat(site.people().page(site.homepageId()).at("/version/number").asInt())
                .as("the page gets no version")
                .isEqualTo(1);
    }

    @Test
    void a_value_above_32_KB_is_refused_with_413() {
        assertThat(create("k", "\"" + "x".repeat(32766) + "\"").status()).isEqualTo(200);
        assertThat(create("l", "\"" + "x".repeat(32767) + "\"").status()).isEqualTo(413);
    }

    @Test
    void properties_go_by_id_and_not_by_key() {
        create("k", "1").expect(200);

        assertThat(site.http().get(path() + "/k").status()).isEqualTo(400);
    }

    @Test
    void a_deleted_property_is_gone() {
        String id = create("k", "1").json().path("id").asText();
        site.http().delete(path() + "/" + id).expect(204);

        assertThat(site.http().get(path() + "/" + id).status()).isEqualTo(404);
        assertThat(create("k", "2").status()).isEqualTo(200);
    }

    @Test
    void spaces_have_properties_of_their_own() {
        String path = "/api/v2/spaces/" + site.spaceId() + "/properties";
        site.http().post(path, "{\"key\":\"k\",\"value\":true}").expect(201);

        assertThat(site.http().get(path).json().path("results")).hasSize(1);
        assertThat(site.http().get(path()).json().path("results")).isEmpty();
    }

    @Test
    void a_page_without_properties_of_its_own_is_a_404() {
        assertThat(site.http().get("/api/v2/pages/1/properties").status()).isEqualTo(404);
    }
}
