package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommentsTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private String page;

    @BeforeEach
    void create_a_page() {
        page = site.people().create(site.spaceId(), site.homepageId(), "A", "<p>one two two <em>three</em> four</p>");
    }

    @Test
    void an_inline_comment_marks_the_stored_body_without_a_new_version() {
        String marker = site.people().commentOn(page, "one", "why?");

        assertThat(site.people().body(page))
                .isEqualTo("<p><ac:inline-comment-marker ac:ref=\"" + marker
                        + "\">one</ac:inline-comment-marker> two two <em>three</em> four</p>");
        assertThat(site.people().page(page).at("/version/number").asInt()).isEqualTo(1);
    }

    @Test
    void a_selection_across_formatting_gets_a_marker_for_each_run() {
        String marker = site.people().commentOn(page, "two three f", "why?");

        assertThat(site.people().body(page).split("ac:ref=\"" + marker + "\"", -1))
                .hasSize(4);
    }

    @Test
    void the_number_of_matches_must_be_right() {
        String json = """
                {"pageId":"%s","body":{"representation":"storage","value":"<p>c</p>"},"inlineCommentProperties":
                 {"textSelection":"two","textSelectionMatchCount":%d,"textSelectionMatchIndex":1}}""";

        assertThat(site.http()
                        .post("/api/v2/inline-comments", json.formatted(page, 1))
                        .status())
                .isEqualTo(400);
        site.http().post("/api/v2/inline-comments", json.formatted(page, 2)).expect(201);
        assertThat(site.people().body(page)).contains("one two <ac:inline-comment-marker");
    }

    @Test
    void a_comment_dangles_without_its_marker_and_holds_again_with_it() {
        JsonNode comment = site.people().inlineComment(page, "one", "why?");
        String id = comment.path("id").asText();
        String marker = comment.at("/properties/inlineMarkerRef").asText();
        assertThat(site.people().resolution(id)).isEqualTo("open");

        site.people().edit(page, "<p>one</p>");
        assertThat(site.people().resolution(id)).isEqualTo("dangling");
        assertThat(rows("?resolution-status=dangling")).hasSize(1);
        assertThat(rows("?resolution-status=open")).isEmpty();

        site.people()
                .edit(
                        page,
                        "<p><ac:inline-comment-marker ac:ref=\"" + marker + "\">one</ac:inline-comment-marker></p>");
        assertThat(site.people().resolution(id)).isEqualTo("open");
    }

    private JsonNode rows(String query) {
        return site.http()
                .get("/api/v2/pages/" + page + "/inline-comments" + query)
                .expect(200)
                .json()
                .path("results");
    }

    @Test
    void a_discussion_ends_and_is_taken_up_again() {
        String id = site.people().inlineComment(page, "one", "why?").path("id").asText();
        site.people().resolve(id);
        assertThat(site.people().resolution(id)).isEqualTo("resolved");

        site.http().put("/api/v2/inline-comments/" + id, "{\"resolved\":false}").expect(200);

        assertThat(site.people().resolution(id)).isEqualTo("reopened");
    }

    @Test
    void a_deleted_comment_takes_its_marker_along() {
        String id = site.people().inlineComment(page, "one", "why?").path("id").asText();
        site.http().delete("/api/v2/inline-comments/" + id).expect(204);

        assertThat(site.people().body(page)).isEqualTo("<p>one two two <em>three</em> four</p>");
    }

    @Test
    void replies_are_children_of_their_comment() {
        String id = site.people().comment(page, "first");
        site.http()
                .post(
                        "/api/v2/footer-comments",
                        "{\"parentCommentId\":\"%s\",\"body\":{\"representation\":\"storage\",\"value\":\"<p>r</p>\"}}"
                                .formatted(id))
                .expect(201);

        JsonNode top = site.http()
                .get("/api/v2/pages/" + page + "/footer-comments")
                .json()
                .path("results");
        JsonNode replies = site.http()
                .get("/api/v2/footer-comments/" + id + "/children")
                .json()
                .path("results");

        assertThat(top.findValuesAsText("id")).containsExactly(id);
        assertThat(replies).hasSize(1);
        assertThat(replies.at("/0/parentCommentId").asText()).isEqualTo(id);
    }
}
