package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.local.Http;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.report.FindingText;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is not ours stays: comments, ticked tasks, labels, properties, attachments. */
class CarefulWritesTest {
    @RegisterExtension
    final Story story = new Story();

    private String page;

    @BeforeEach
    void publishAPage() {
        story.manifest("""
            pages:
              - path: docs/**
            defaults:
              labels: [ours]
            """).write("docs/a.md", """
                # A

                First text with a mark in it.

                Second text.

                - [ ] Wash
                - [ ] Dry
                """);
        story.publish("Begin");
        page = story.id("A");
    }

    @Test
    void trap_9_an_inline_comment_is_no_edit_and_is_carried_into_the_new_body() {
        story.comment(page, "a mark");
        story.syncExpecting(ExitStatus.IN_STEP);
        story.repository().edit("docs/a.md", "Second text", "Other text");

        story.publish("Edit");

        assertThat(story.body(page)).contains("Other text").containsPattern("inline-comment-marker[^>]*>a mark<");
        assertThat(comment().path("resolutionStatus").asText()).isEqualTo("open");
    }

    @Test
    void trap_17_an_inline_comment_made_after_the_plan_is_carried_too() {
        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");
        var plan = story.plan();
        story.comment(page, "a mark");

        assertThat(story.apply(plan).status()).isEqualTo(ExitStatus.IN_STEP);

        assertThat(story.body(page)).contains("Other text").containsPattern("inline-comment-marker[^>]*>a mark<");
    }

    @Test
    void a_comment_that_dangles_because_somebody_reverted_the_page_is_anchored_again() {
        String before = story.body(page);
        String ref = story.ada().commentOn(page, "a mark", "really?");
        String gone = story.ada().commentOn(page, "Second", "which?");
        story.ada().edit(page, before);
        assertThat(comment().path("resolutionStatus").asText()).isEqualTo("dangling");

        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.publish("Edit");

        assertThat(story.body(page))
                .containsPattern("inline-comment-marker ac:ref=\"" + ref + "\"[^>]*>a mark<")
                .as("its text is gone")
                .doesNotContain(gone);
    }

    @Test
    void a_comment_whose_text_goes_is_named_before_it_dangles() {
        story.comment(page, "a mark");
        story.repository().edit("docs/a.md", "First text with a mark in it.", "Something else entirely.");
        story.repository().commit("Rewrite");
        assertThat(story.plan().findings()).extracting(Finding::kind).containsExactly(Finding.Kind.COMMENT_LOST);

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.findings(done)).hasSize(1);
        assertThat(FindingText.problem(Story.findings(done).get(0))).contains("a mark");
    }

    @Test
    void trap_11_a_task_that_a_reader_ticked_stays_ticked() {
        tick("Wash");
        story.syncExpecting(ExitStatus.IN_STEP);
        story.repository().edit("docs/a.md", "Second text", "Other text");

        story.commitAndSync("Edit");

        assertThat(story.body(page)).contains("Other text");
        assertThat(taskStatus("Wash")).isEqualTo("complete");
        assertThat(taskStatus("Dry")).isEqualTo("incomplete");
        assertThatTheAuthorsTickIsPublished();
    }

    /** Boxes are no part of the body's canonical form, so nothing else tells that the page has to be written. */
    private void assertThatTheAuthorsTickIsPublished() {
        story.repository().edit("docs/a.md", "- [ ] Dry", "- [x] Dry");
        story.commitAndSync("Tick a box and nothing else");
        assertThat(taskStatus("Dry")).isEqualTo("complete");
        assertThat(taskStatus("Wash")).isEqualTo("complete");
        assertThat(story.plan().hasChanges()).isFalse();
    }

    @Test
    void labels_of_people_stay_and_ours_follow_the_manifest() {
        story.label(page, "theirs");
        story.manifest("""
            pages:
              - path: docs/**
            defaults:
              labels: [newer, theirs]
            """);
        story.publish("Relabel");
        assertThat(story.labels(page)).containsExactly("newer", "theirs");

        story.manifest("""
            pages:
              - path: docs/**
            """);
        story.publish("No labels");

        assertThat(story.labels(page)).containsExactly("theirs");
    }

    @Test
    void properties_of_others_stay_and_one_of_the_same_name_is_not_overwritten() {
        story.property(page, "team", "\"theirs\"");
        story.property(page, "other-app", "{\"keep\":1}");
        story.write(
                "docs/a.md",
                "---\nproperties:\n  team: ours\n  mine: 1\n---\n"
                        + story.repository().read("docs/a.md").replace("Second text", "Other text"));
        story.repository().commit("Properties");
        Finding foreseen = story.plan().findings().get(0);

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.findings(done)).containsExactly(foreseen);
        assertThat(foreseen.observation())
                .isEqualTo(Observation.ofPage("A", Observation.Detail.PROPERTY_NOT_OURS, "team"));
        assertThat(story.version(page)).isEqualTo(1);
        assertThat(story.properties(page)).doesNotContainKey("mine");
        assertThat(story.properties(page).get("team").asText()).isEqualTo("theirs");
        assertThat(story.properties(page).get("other-app").path("keep").asInt()).isEqualTo(1);
        story.endsWithWorkLeft();
    }

    @Test
    void attachments_follow_the_files_and_those_of_people_stay() {
        attach("theirs.txt", "precious");
        story.write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1});
        story.repository().edit("docs/a.md", "Second text.", "Second text. ![pic](pic.png)");
        story.publish("Add");
        assertThat(story.attachments(page)).hasSize(2).contains("theirs.txt");

        story.write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 2});
        story.publish("Change");
        assertThat(story.attachments(page)).hasSize(2);

        story.repository().edit("docs/a.md", " ![pic](pic.png)", "").delete("docs/pic.png");
        story.publish("Remove");
        assertThat(story.attachments(page)).containsExactly("theirs.txt");
    }

    @Test
    void an_attachment_of_a_person_is_not_overwritten_by_a_file_of_the_same_name() {
        attach("pic.png", "precious");
        story.write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1});
        story.repository().edit("docs/a.md", "Second text.", "Second text. ![pic](pic.png)");
        story.repository().commit("Add");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(String.valueOf(done.result())).contains("pic.png");
        assertThat(story.body(page))
                .as("a page without its picture is not published")
                .doesNotContain("pic.png");
        story.endsWithWorkLeft();
    }

    private JsonNode comment() {
        return story.rows("/api/v2/pages/" + page + "/inline-comments").get(0);
    }

    private void tick(String text) {
        for (JsonNode task : story.rows("/api/v2/tasks?page-id=" + page + "&body-format=storage")) {
            if (task.toString().contains(text)) {
                story.ada()
                        .http()
                        .put(
                                "/api/v2/tasks/" + task.path("id").asText(),
                                "{\"id\":\"" + task.path("id").asText() + "\",\"status\":\"complete\"}")
                        .expect(200);
                return;
            }
        }
        throw new AssertionError("no task " + text);
    }

    private String taskStatus(String text) {
        return story.rows("/api/v2/tasks?page-id=" + page + "&body-format=storage").stream()
                .filter(task -> task.toString().contains(text))
                .map(task -> task.path("status").asText())
                .findFirst()
                .orElse("none");
    }

    private void attach(String name, String text) {
        String boundary = "story";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        Http.Answer answer = story.ada()
                .http()
                .send(
                        "POST",
                        "/rest/api/content/" + page + "/child/attachment",
                        BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)),
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary,
                        "X-Atlassian-Token",
                        "nocheck");
        answer.expect(200);
    }

    @Test
    void restrictions_stay_through_an_edit_a_new_title_and_a_move() {
        String path = "/rest/api/content/" + page + "/restriction";
        story.ada().http().put(path, """
            [{"operation":"update","restrictions":{"user":[{"type":"known","accountId":"%s"}]}}]
            """.formatted(account())).expect(200);
        String restrictions = story.ada().http().get(path).expect(200).body();
        assertThat(restrictions).contains(account());
        story.write("docs/z.md", "# Z");
        story.repository()
                .edit("docs/a.md", "# A", "---\nparent: z.md\n---\n# Another")
                .edit("docs/a.md", "Second", "Other");

        story.publish("Change all");

        assertThat(story.title(page)).isEqualTo("Another");
        assertThat(story.parent(page)).isEqualTo(story.id("Z"));
        assertThat(story.ada().http().get(path).expect(200).body()).isEqualTo(restrictions);
    }

    private String account() {
        return story.ada()
                .http()
                .get("/rest/api/user/current")
                .expect(200)
                .json()
                .path("accountId")
                .asText();
    }
}
