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
    void a_version_that_skips_a_number_is_a_conflict_too() {
        assertThat(update(create("A", "<p>x</p>"), "A", 3).status()).isEqualTo(409);
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

    @Test
    void archived_pages_keep_their_title_reserved_and_trashed_ones_do_not() {
        String archived = create("Archived", "<p>x</p>");
        String trashed = create("Trashed", "<p>x</p>");
        site.people().archive(archived);
        site.people().trash(trashed);

        assertThat(post("archived").status()).isEqualTo(400);
        assertThat(post("trashed").status()).isEqualTo(200);
    }

    private Http.Answer post(String title) {
        return site.http().post("/api/v2/pages", """
                {"spaceId":"%s","status":"current","title":"%s",
                 "body":{"representation":"storage","value":"<p>x</p>"}}""".formatted(site.spaceId(), title));
    }

    @Test
    void folders_reserve_no_title() {
        site.http()
                .post("/api/v2/folders", "{\"spaceId\":\"%s\",\"title\":\"Guide\"}".formatted(site.spaceId()))
                .expect(200);

        assertThat(post("Guide").status()).isEqualTo(200);
    }

    @Test
    void the_id_of_a_folder_is_no_page() {
        String folder = site.http()
                .post("/api/v2/folders", "{\"spaceId\":\"%s\",\"title\":\"Guide\"}".formatted(site.spaceId()))
                .json()
                .path("id")
                .asText();

        Http.Answer answer = site.http().get("/api/v2/pages/" + folder);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("Cannot find a page with id [" + folder + "]");
    }

    @Test
    void titles_are_trimmed_and_at_most_255_characters_long() {
        assertThat(post("  Trimmed  ").json().path("title").asText()).isEqualTo("Trimmed");
        assertThat(post("x".repeat(255)).status()).isEqualTo(200);
        assertThat(post("y".repeat(256)).status()).isEqualTo(400);
    }

    @Test
    void a_trashed_page_is_read_with_200_and_without_a_parent() {
        String id = create("A", "<p>x</p>");
        site.people().trash(id);

        JsonNode page = site.people().page(id);

        assertThat(page.path("status").asText()).isEqualTo("trashed");
        assertThat(page.path("parentId").isNull()).isTrue();
        assertThat(page.path("parentType").isNull()).isTrue();
        assertThat(page.path("position").isNull()).isTrue();
        assertThat(site.http().delete("/api/v2/pages/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_trashed_page_comes_back_without_the_content_that_was_sent() {
        String id = create("A", "<p>old</p>");
        site.people().trash(id);

        JsonNode page = update(id, "B", 2).expect(200).json();

        assertThat(page.path("status").asText()).isEqualTo("current");
        assertThat(page.path("title").asText()).isEqualTo("A");
        assertThat(page.path("parentId").asText()).isEqualTo(site.homepageId());
        assertThat(site.people().body(id)).isEqualTo("<p>old</p>");
    }

    @Test
    void only_what_is_in_the_trash_is_purged() {
        String id = create("A", "<p>x</p>");
        assertThat(site.http().delete("/api/v2/pages/" + id + "?purge=true").status())
                .isEqualTo(400);

        site.people().purge(id);

        assertThat(site.http().get("/api/v2/pages/" + id).status()).isEqualTo(404);
    }

    @Test
    void an_archived_page_cannot_be_updated() {
        String id = create("A", "<p>x</p>");
        site.people().archive(id);

        assertThat(update(id, "A", 2).status()).isEqualTo(400);
        assertThat(site.people().page(id).path("parentId").asText()).isEqualTo(site.homepageId());
    }

    @Test
    void a_draft_always_has_version_1() {
        String draft = site.http()
                .post("/api/v2/pages", "{\"spaceId\":\"%s\",\"status\":\"draft\"}".formatted(site.spaceId()))
                .expect(200)
                .json()
                .path("id")
                .asText();
        String json = """
                {"id":"%s","status":"%s","title":"D","version":{"number":%d},
                 "body":{"representation":"storage","value":"<p>x</p>"}}""";

        assertThat(site.http()
                        .put("/api/v2/pages/" + draft, json.formatted(draft, "draft", 2))
                        .status())
                .isEqualTo(409);
        JsonNode published = site.http()
                .put("/api/v2/pages/" + draft, json.formatted(draft, "current", 1))
                .expect(200)
                .json();
        assertThat(published.path("status").asText()).isEqualTo("current");
        assertThat(published.at("/version/number").asInt()).isEqualTo(1);
    }

    @Test
    void a_draft_of_a_published_page_is_not_what_readers_see() {
        String id = create("A", "<p>published</p>");
        site.http().put("/api/v2/pages/" + id, """
                        {"id":"%s","status":"draft","title":"A","version":{"number":1},
                         "body":{"representation":"storage","value":"<p>draft</p>"}}""".formatted(id)).expect(200);

        assertThat(site.people().body(id)).isEqualTo("<p>published</p>");
        assertThat(site.http()
                        .get("/api/v2/pages/" + id + "?get-draft=true&body-format=storage")
                        .body())
                .contains("<p>draft</p>");
    }

    @Test
    void an_earlier_version_keeps_its_body_title_and_message() {
        String id = create("A", "<p>old</p>");
        update(id, "B", 2).expect(200);

        JsonNode first = site.http()
                .get("/api/v2/pages/" + id + "?version=1&body-format=storage")
                .expect(200)
                .json();

        assertThat(first.path("title").asText()).isEqualTo("A");
        assertThat(first.at("/body/storage/value").asText()).isEqualTo("<p>old</p>");
        JsonNode versions =
                site.http().get("/api/v2/pages/" + id + "/versions").json().path("results");
        assertThat(versions.get(0).path("message").asText()).isEqualTo("m");
        assertThat(versions.get(1).path("number").asInt()).isEqualTo(1);
    }

    @Test
    void without_a_body_format_there_is_no_body() {
        String id = create("A", "<p>x</p>");

        assertThat(site.http().get("/api/v2/pages/" + id).json().path("body")).isEmpty();
    }

    @Test
    void an_update_does_not_change_the_space() {
        site.http()
                .post("/api/v2/spaces", "{\"key\":\"OTHER\",\"name\":\"Other\"}")
                .expect(201);
        String other = site.http()
                .get("/api/v2/spaces?keys=other")
                .json()
                .at("/results/0/id")
                .asText();
        String id = create("A", "<p>x</p>");

        Http.Answer answer = site.http().put("/api/v2/pages/" + id, """
                {"id":"%s","status":"current","title":"A","spaceId":"%s","version":{"number":2},
                 "body":{"representation":"storage","value":"<p>x</p>"}}""".formatted(id, other));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_request_above_5_MB_is_refused_with_413() {
        String body = "<p>" + "x".repeat(5 * 1024 * 1024) + "</p>";

        Http.Answer answer = site.http().post("/api/v2/pages", """
                {"spaceId":"%s","status":"current","title":"A",
                 "body":{"representation":"storage","value":"%s"}}""".formatted(site.spaceId(), body));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_page_in_the_editors_format_is_stored_as_storage_format() {
        String adf = "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\",\"content\":"
                + "[{\"type\":\"text\",\"text\":\"bold\",\"marks\":[{\"type\":\"strong\"}]}]}]}";
        JsonNode page = site.http()
                .post("/api/v2/pages", """
                        {"spaceId":"%s","status":"current","title":"A",
                         "body":{"representation":"atlas_doc_format","value":%s}}""".formatted(site.spaceId(), Http.quoted(adf)))
                .expect(200)
                .json();

        assertThat(page.at("/body/storage/value").asText()).isEqualTo("<p><strong>bold</strong></p>");
        String again = site.http()
                .get("/api/v2/pages/" + page.path("id").asText() + "?body-format=atlas_doc_format")
                .json()
                .at("/body/atlas_doc_format/value")
                .asText();
        assertThat(again).contains("\"type\":\"strong\"");
    }
}
