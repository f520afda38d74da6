package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagesTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private String create(String title, String body) {
        return site.people().create(site.spaceId(), site.homepageId(), title, body);
    }

    private Http.Answer update(String id, String title, int version) {
        return site.http().put("/api/v2/pages/" + id, """
                {"id":"%s","status":"current","title":"%s","version":{"number":%d,"message":"m"},
                 "body":{"representation":"storage","value":"<p>new</p>"}}""".formatted(id, title, version));
    }

    @Test
    void a_stale_version_is_a_conflict_that_names_both_numbers() {
        String id = create("A", "<p>x</p>");

        Http.Answer answer = update(id, "A", 1);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .isEqualTo("{\"errors\":[{\"status\":409,\"code\":\"CONFLICT\",\"title\":\"Version must be incremented"
                        + " when updating a page. Current Version: [1]. Provided version: [1]\",\"detail\":null}]}");
    }

    @Test
    void an_update_answers_with_the_new_version_and_its_message() {
        String id = create("A", "<p>x</p>");

        JsonNode page = update(id, "B", 2).expect(200).json();

        assertThat(page.at("/version/number").asInt()).isEqualTo(2);
        assertThat(page.at("/version/message").asText()).isEqualTo("m");
        assertThat(page.path("title").asText()).isEqualTo("B");
        assertThat(site.people().body(id)).isEqualTo("<p>new</p>");
    }

    @Test
    void a_title_is_taken_without_regard_to_case_and_blanks() {
        create("Getting Started", "<p>x</p>");

        Http.Answer answer = site.http().post("/api/v2/pages", """
                {"spaceId":"%s","status":"current","title":"  getting started ",
                 "body":{"representation":"storage","value":"<p>x</p>"}}""".formatted(site.spaceId()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error())
                .isEqualTo("A page with this title already exists:"
                        + " A page already exists with the same TITLE in this space");
    }

    @Test
    void malformed_storage_is_refused_with_row_and_column() {
        Http.Answer answer = site.http().post("/api/v2/pages", """
                {"spaceId":"%s","status":"current","title":"A",
                 "body":{"representation":"storage","value":"<p>x\\n</br></p>"}}""".formatted(site.spaceId()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error())
                .isEqualTo("Error parsing xhtml: Unexpected close tag </br>; expected </p>.\n"
                        + " at [row,col {unknown-source}]: [2,3]");
    }
}
