package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.model.SecretMask;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.SavedPlanFile;
import io.github.docsync.state.StateJson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What docsync remembers may be lost, damaged, moved or newer than it; saved plans are applied as they are, or not at all. */
class MemoryTest {
    @RegisterExtension
    final Story story = new Story();

    private String a;
    private String b;

    @BeforeEach
    void publishTwoPages() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nText of a page that is long enough.\n\nIt has paragraphs.")
                .write("docs/b.md", "# B\n\nText.");
        story.publish("Begin");
        a = story.id("A");
        b = story.id("B");
    }

    @TempDir
    Path folder;

    private JsonNode index(int part) {
        return story.allProperties(story.homepage("DOCS")).get("docsync-index-handbook-" + part);
    }

    private void writeIndex(int part, JsonNode value) {
        String home = story.homepage("DOCS");
        String key = "docsync-index-handbook-" + part;
        JsonNode row =
                story.rows("/api/v2/pages/" + home + "/properties?key=" + key).get(0);
        story.ada()
                .http()
                .put(
                        "/api/v2/pages/" + home + "/properties/"
                                + row.path("id").asText(),
                        "{\"key\":\"" + key + "\",\"value\":" + value + ",\"version\":{\"number\":"
                                + (row.at("/version/number").asInt() + 1) + "}}")
                .expect(200);
    }

    @Test
    void a_lost_index_is_rebuilt_from_the_pages_and_no_page_is_written() {
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.wire().forget();

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.wire().pageWrites()).isEmpty();
        assertThat(index(0)).isNotNull();
    }

    @Test
    void a_page_that_git_and_people_renamed_is_found_again_after_the_index_was_lost() {
        story.ada().rename(b, "B by Ada");
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.repository().move("docs/b.md", "docs/c.md");
        story.commitAndSync("Rename");

        assertThat(story.titles("DOCS")).containsExactly("A", "B by Ada");
    }

    @Test
    void pages_that_Git_renamed_all_at_once_are_found_again_after_the_index_was_lost() {
        story.dropProperties(story.homepage("DOCS"), "docsync-");
        story.repository().edit("docs/a.md", "# A", "# First").edit("docs/b.md", "# B", "# Second");
        story.publish("Rename");

        assertThat(story.titles("DOCS")).containsExactly("First", "Second");
        assertThat(story.id("First")).isEqualTo(a);
    }

    @Test
    void pages_that_Git_renamed_all_at_once_are_found_again_among_many_others() {
        for (int number = 0; number < 8; number++) {
            story.newPage("Other " + number, story.homepage("DOCS"));
        }
        story.dropProperties(story.homepage("DOCS"), "docsync-");
        story.repository().edit("docs/a.md", "# A", "# First").edit("docs/b.md", "# B", "# Second");
        story.publish("Rename");

        assertThat(story.titles("DOCS")).hasSize(10).contains("First", "Second");
    }

    @Test
    void an_edit_is_still_known_after_the_index_was_lost() {
        story.ada().replace(a, "long enough", "much too long");
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.repository().edit("docs/a.md", "It has", "There are");
        story.repository().commit("Edit");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
        assertThat(story.body(a)).contains("much too long");
    }

    @Test
    void a_part_of_the_index_that_is_lost_or_cut_is_rebuilt() {
        ObjectNode rows = index(1).deepCopy();
        String packed = rows.path("rows").asText();
        writeIndex(1, rows.put("rows", packed.substring(0, packed.length() / 2)));
        story.repository().edit("docs/b.md", "Text", "New text");
        story.publish("Edit");
        assertThat(story.body(b)).contains("New text");

        story.dropProperties(story.homepage("DOCS"), "docsync-index-handbook-1");
        story.repository().edit("docs/b.md", "New text", "Newer text");
        story.publish("Edit again");

        assertThat(story.id("A")).isEqualTo(a);
        assertThat(story.body(b)).contains("Newer text");
    }

    @Test
    void an_index_that_is_nonsense_is_rebuilt() {
        writeIndex(0, StateJson.mapper().createObjectNode().put("some", "thing"));

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.titles("DOCS")).containsExactly("A", "B");
    }

    @Test
    void state_of_a_newer_docsync_is_left_alone() {
        ObjectNode head = index(0).deepCopy();
        writeIndex(0, head.put("format", 99));
        story.repository().edit("docs/b.md", "Text", "New text");
        story.repository().commit("Edit");
        story.wire().forget();

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.NEWER_FORMAT);
        assertThat(story.wire().writes()).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void another_parent_in_the_manifest_takes_pages_and_memory_along() {
        String shelf = story.newPage("Shelf", story.homepage("DOCS"));
        story.manifest("""
            parent: "%s"
            pages:
              - path: docs/**
            """.formatted(shelf));

        story.publish("Move all");

        assertThat(story.parent(a)).isEqualTo(shelf);
        assertThat(story.children(shelf)).containsExactly("A", "B");
        assertThat(story.titles("DOCS")).containsExactly("A", "B", "Shelf");
    }

    @Test
    void trap_5_a_folder_can_be_the_parent() {
        String folder = story.ada()
                .http()
                .post(
                        "/api/v2/folders",
                        "{\"spaceId\":\"" + story.spaceId("DOCS") + "\",\"title\":\"Box\",\"parentId\":\""
                                + story.homepage("DOCS") + "\"}")
                .json()
                .path("id")
                .asText();
        story.manifest("""
            parent: "%s"
            pages:
              - path: docs/**
            """.formatted(folder));

        story.publish("Move all");

        assertThat(story.parent(a)).isEqualTo(folder);
    }

    @Test
    void a_file_that_comes_back_after_its_page_was_trashed_has_one_page_even_when_the_index_is_lost() {
        String policy = """
            pages:
              - path: docs/**
            policy:
              orphans: trash
              maxRemovals: 100%
            """;
        story.manifest(policy);
        String text = story.repository().read("docs/b.md");
        story.repository().delete("docs/b.md");
        story.publish("Delete");
        story.write("docs/b.md", text);
        story.publish("Bring back");
        String second = story.id("B");
        story.dropProperties(story.homepage("DOCS"), "docsync-index");

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.id("B")).isEqualTo(second);
        assertThat(story.status(second)).isEqualTo("current");
    }

    @Test
    void a_copied_page_is_not_taken_for_ours() {
        String copy = story.newPage("Copy", story.homepage("DOCS"));
        story.property(copy, "docsync", story.allProperties(a).get("docsync").toString());
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.repository().edit("docs/a.md", "It has", "There are");

        story.publish("Edit");

        assertThat(story.body(a)).contains("There are");
        assertThat(story.title(copy)).isEqualTo("Copy");
        assertThat(story.body(copy)).doesNotContain("There are");
    }

    @Test
    void an_older_commit_is_not_published_over_a_newer_one() {
        story.repository().edit("docs/b.md", "Text", "New text");
        String newer = story.repository().commit("Edit");
        story.syncExpecting(ExitStatus.IN_STEP);
        story.ref(newer + "~1");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.STALE_COMMIT);
        assertThat(story.body(b)).contains("New text");

        story.force(true).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(b)).doesNotContain("New text");
    }

    @Test
    void a_saved_plan_publishes_what_stood_in_the_files_when_it_was_made() throws Exception {
        story.repository().edit("docs/b.md", "Text", "Planned text");
        story.write("docs/c.md", "# C\n\nSee [b](b.md).");
        story.repository().commit("Edit");
        Plan saved = throughJson(story.plan());
        story.repository().edit("docs/b.md", "Planned text", "Later text");
        story.repository().commit("Edit later");

        assertThat(story.apply(saved).status()).isEqualTo(ExitStatus.IN_STEP);

        assertThat(story.body(b)).contains("Planned text");
        assertThat(story.titles("DOCS")).containsExactly("A", "B", "C");
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(b)).contains("Later text");
    }

    @Test
    void a_saved_plan_is_refused_before_the_first_write_when_its_base_changed() throws Exception {
        story.repository().edit("docs/a.md", "It has", "There are").edit("docs/b.md", "Text", "Planned text");
        story.repository().commit("Edit");
        Plan saved = throughJson(story.plan());
        story.ada().replace(b, "Text", "Her text");
        story.wire().forget();

        SyncResult done = story.apply(saved);

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.BASE_CHANGED);
        assertThat(story.wire().writes()).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void a_saved_plan_is_refused_before_the_first_write_when_an_attachment_changed() throws Exception {
        story.write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1});
        story.repository().edit("docs/a.md", "It has", "There are").edit("docs/b.md", "Text", "![pic](pic.png)");
        story.repository().commit("Edit");
        Plan saved = throughJson(story.plan());
        story.write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 2});
        story.wire().forget();

        SyncResult done = story.apply(saved);

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(Story.findings(done).toString()).contains("docs/pic.png");
        assertThat(story.wire().writes()).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void a_saved_plan_is_refused_when_somebody_replaced_a_picture_that_it_changes() throws Exception {
        story.write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1});
        story.repository().edit("docs/b.md", "Text", "![pic](pic.png)");
        story.publish("Add a picture");
        String picture = story.attachments(b).get(0);
        story.write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 2});
        story.repository().commit("Change the picture");
        Plan saved = throughJson(story.plan());
        story.ada().attach(b, picture, "better");
        story.wire().forget();

        SyncResult done = story.apply(saved);

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.BASE_CHANGED);
        assertThat(story.wire().writes()).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void a_saved_plan_is_refused_before_the_first_write_when_a_title_was_taken() throws Exception {
        story.repository().edit("docs/a.md", "It has", "There are");
        story.write("docs/c.md", "# C\n\nText.");
        story.repository().commit("Edit");
        Plan saved = throughJson(story.plan());
        story.newPage("C", story.homepage("DOCS"));
        story.wire().forget();

        SyncResult done = story.apply(saved);

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(story.wire().writes()).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void a_saved_plan_is_applied_once() throws Exception {
        story.repository().edit("docs/b.md", "Text", "Planned text");
        story.repository().commit("Edit");
        Plan saved = throughJson(story.plan());
        assertThat(story.apply(saved).status()).isEqualTo(ExitStatus.IN_STEP);
        story.wire().forget();

        assertThat(story.apply(saved).status()).isEqualTo(ExitStatus.REFUSED);

        assertThat(story.wire().writes()).isEmpty();
    }

    @Test
    void a_run_without_changes_stays_within_its_budget() {
        story.wire().forget();

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.wire().writes()).isEmpty();
        assertThat(story.wire().sent()).hasSizeLessThanOrEqualTo(1 + 1 + 4);
    }

    @Test
    void a_second_commit_in_a_row_reads_only_what_it_writes() {
        story.repository().edit("docs/b.md", "Text", "New text");
        story.wire().forget();

        story.publish("Edit");

        assertThat(story.wire().sent()).hasSizeLessThanOrEqualTo(15);
        assertThat(story.wire().pageWrites()).hasSize(1);
        assertThat(List.of(story.version(a), story.version(b))).containsExactly(1, 2);
    }

    private Plan throughJson(Plan plan) throws Exception {
        Path file = folder.resolve("plan.json");
        SavedPlanFile.write(plan, file, SecretMask.of(List.of()));
        return SavedPlanFile.read(file);
    }

    @Test
    void blog_posts_are_found_again_after_the_index_was_lost_and_none_is_published_twice() {
        story.write("docs/news.md", "---\ntype: blogpost\n---\n# News\n\nToday.");
        story.publish("Add a post");
        String post = posts("current").get(0).path("id").asText();
        story.ada().http().put("/api/v2/blogposts/" + post, """
            {"id":"%s","status":"current","title":"Hers","version":{"number":2},
             "body":{"representation":"storage","value":"<p>Tomorrow.</p>"}}
            """.formatted(post)).expect(200);
        story.dropProperties(story.homepage("DOCS"), "docsync-index");

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).containsOnly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(posts("current"))
                .extracting(row -> row.path("title").asText())
                .containsExactly("Hers");
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.repository().delete("docs/news.md");
        story.manifest("pages:\n  - path: docs/**\npolicy:\n  orphans: trash\n  maxRemovals: 100%\n");
        done = story.commitAndSync("Delete the post");
        assertThat(Story.kinds(done)).contains(Finding.Kind.CONFLICT);
        assertThat(posts("current")).as("what a person edited is named").hasSize(1);
    }

    private List<JsonNode> posts(String status) {
        return story.rows("/api/v2/blogposts?space-id=" + story.spaceId("DOCS") + "&status=" + status);
    }
}
