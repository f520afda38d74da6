package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.confluence.error.UnexpectedResponseException;
import io.github.docsync.local.Faults;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What Confluence does to unwary programs, as a whole run meets it. The numbers are those of the project's list of traps; others of
 * them stand next to the stories that they belong to, and next to the calls of the client.
 */
class TrapTest {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final String PAGES = "/wiki/api/v2/pages";

    @RegisterExtension
    final Story story = new Story();

    private void twoPages() {
        story.manifestOfTree();
        story.write("docs/a.md", "# A\n\nText of A.\n");
        story.write("docs/b.md", "# B\n\nText of B.\n");
        story.publish("First");
    }

    private long creates() {
        return story.wire()
                .sent(request ->
                        request.method().equals("POST") && request.path().equals(PAGES))
                .size();
    }

    @Test
    void trap_2_pages_that_all_answer_404_since_the_account_lost_its_rights_are_not_created_again() {
        twoPages();
        String a = story.id("A");
        String b = story.id("B");
        story.site().faults().hide(a);
        story.site().faults().hide(b);
        story.wire().forget();

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(creates()).isZero();
        assertThat(Story.kinds(done)).hasSize(2);
        story.site().faults().show(a);
        story.site().faults().show(b);
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.id("A")).isEqualTo(a);
    }

    @Test
    void trap_8_more_files_and_labels_than_one_slice_of_a_listing_holds() {
        String pictures = IntStream.range(0, 60)
                .peek(i -> story.write("docs/p" + i + ".png", ("picture " + i).getBytes(StandardCharsets.UTF_8)))
                .mapToObj(i -> "![p](p" + i + ".png)\n")
                .collect(Collectors.joining("\n"));
        String labels = IntStream.range(0, 30).mapToObj(i -> "l" + i).collect(Collectors.joining(", "));
        story.manifestOfTree();
        story.write("docs/a.md", "---\nlabels: [" + labels + "]\n---\n# A\n\n" + pictures);
        story.publish("Many");
        assertThat(story.attachments(story.id("A"))).hasSize(60);
        assertThat(story.labels(story.id("A"))).hasSize(30);
        story.write("docs/p59.png", "another".getBytes(StandardCharsets.UTF_8));
        story.repository().commit("One");
        story.wire().forget();

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.wire().sent(request -> request.path().endsWith("/child/attachment")))
                .as("uploads")
                .hasSize(1);
    }

    @Test
    void trap_12_a_property_that_Confluence_made_itself_is_no_failure() {
        story.manifestOfTree();
        story.write("docs/a.md", "---\nwidth: full-width\n---\n# A\n\nText.\n");
        story.repository().commit("First");
        story.site()
                .faults()
                .next(1, Faults.on("POST", PAGES + "/\\d+/properties"))
                .answerAfterCommit(409);

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.properties(story.id("A"))).containsKey("content-appearance-published");
    }

    @Test
    void trap_13_an_upload_that_went_through_behind_a_503_leaves_one_file() {
        story.manifestOfTree();
        story.write("docs/a.md", "# A\n\n![p](p.png)\n");
        story.write("docs/p.png", "picture".getBytes(StandardCharsets.UTF_8));
        story.repository().commit("First");
        story.site()
                .faults()
                .next(1, Faults.path(".*/child/attachment").and(Faults.writes()))
                .answerAfterCommit(503);

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.attachments(story.id("A"))).containsExactly("p.png");
    }

    @Test
    void trap_14_a_file_name_of_any_script_arrives_as_it_is() {
        story.manifestOfTree();
        story.write("docs/a.md", "# A\n\n![p](<Übersicht 図 α.png>)\n");
        story.write("docs/Übersicht 図 α.png", "picture".getBytes(StandardCharsets.UTF_8));

        story.publish("First");

        assertThat(story.attachments(story.id("A"))).containsExactly("Übersicht 図 α.png");
        assertThat(story.wire().pageWrites())
                .anySatisfy(write -> assertThat(write.json().at("/body/value").asText())
                        .contains("ri:filename=\"Übersicht 図 α.png\""));
    }

    @Test
    void trap_15_a_label_with_a_space_is_a_mistake_and_nothing_is_written() {
        story.manifestOfTree();
        story.write("docs/a.md", "---\nlabels: [two words]\n---\n# A\n");

        SyncResult done = story.commitAndSync("First");

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(done.planned().diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString()).startsWith("docs/a.md:2:"));
        assertThat(story.wire().writes()).isEmpty();
    }

    @Test
    void trap_18_an_empty_list_of_pages_is_not_read_as_all_deleted() {
        twoPages();
        String a = story.id("A");
        story.site().faults().always(Faults.on("GET", PAGES)).answer(200, JSON, "{\"results\":[],\"_links\":{}}");
        story.wire().forget();

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.wire().pageWrites()).isEmpty();
        story.site().faults().clear();
        assertThat(story.id("A")).isEqualTo(a);
    }

    @Test
    void trap_18_an_empty_list_of_spaces_stops_the_run() {
        twoPages();
        story.site()
                .faults()
                .always(Faults.on("GET", "/wiki/api/v2/spaces"))
                .answer(200, JSON, "{\"results\":[],\"_links\":{}}");
        story.wire().forget();

        assertThatThrownBy(story::sync).hasMessageContaining("DOCS");

        assertThat(story.wire().writes()).isEmpty();
        story.site().faults().clear();
    }

    @Test
    void trap_25_a_live_document_is_not_written() {
        JsonNode made = story.ada()
                .http()
                .post(
                        "/api/v2/pages",
                        "{\"spaceId\":\"" + story.spaceId("DOCS")
                                + "\",\"title\":\"Live\",\"subtype\":\"live\",\"body\":"
                                + "{\"representation\":\"storage\",\"value\":\"<p>theirs</p>\"}}")
                .expect(200)
                .json();
        String live = made.path("id").asText();
        story.manifest("""
            pages:
              - path: docs/a.md
                id: "%s"
            """.formatted(live));
        story.write("docs/a.md", "# A\n\nOurs.\n");
        story.repository().commit("First");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.NOT_MANAGEABLE);
        assertThat(story.body(live)).contains("theirs");
        story.endsWithWorkLeft();
    }

    @Test
    void trap_25_a_page_that_became_a_live_document_is_not_removed() {
        story.manifest("""
            pages:
              - path: docs/**
            policy:
              orphans: trash
              maxRemovals: 100%
            """);
        story.write("docs/a.md", "# A\n");
        story.write("docs/b.md", "# B\n");
        story.publish("First");
        String b = story.id("B");
        story.repository().delete("docs/b.md").commit("Delete");
        // Only a person at the screen can turn a page into a live document; the answers show it as one.
        ObjectNode answer = (ObjectNode) story.ada()
                .http()
                .get("/api/v2/pages?id=" + story.id("A") + "&id=" + b)
                .expect(200)
                .json();
        answer.path("results")
                .forEach(row -> ((ObjectNode) row)
                        .put("subtype", row.path("id").asText().equals(b) ? "live" : "page"));
        story.site().faults().always(Faults.on("GET", PAGES)).answer(200, JSON, answer.toString());

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.NOT_MANAGEABLE);
        assertThat(story.status(b)).isEqualTo("current");
        story.site().faults().clear();
        story.endsWithWorkLeft();
    }

    @Test
    void trap_26_a_login_page_in_place_of_an_answer_ends_the_run_and_writes_nothing() {
        twoPages();
        story.repository().edit("docs/a.md", "Text of A", "Other text");
        story.repository().commit("Edit");
        story.site().faults().always(Faults.on("GET", PAGES)).answerHtml(200);
        story.wire().forget();

        assertThatThrownBy(story::sync).isInstanceOf(UnexpectedResponseException.class);

        assertThat(story.wire().writes()).isEmpty();
        story.site().faults().clear();
        story.syncExpecting(ExitStatus.IN_STEP);
    }

    @Test
    void trap_28_a_homepage_that_was_taken_over_is_neither_moved_nor_removed() {
        String home = story.homepage("DOCS");
        String manifest = """
            pages:
              - path: docs/index.md
                id: "%s"
              - path: docs/a.md
                parent: docs/index.md
            policy:
              orphans: trash
              maxRemovals: 100%%
            """;
        story.manifest(manifest.formatted(home));
        story.write("docs/index.md", "# Welcome\n");
        story.write("docs/a.md", "# A\n");
        story.publish("First");
        assertThat(story.title(home)).isEqualTo("Welcome");
        assertThat(story.parent(story.id("A"))).isEqualTo(home);
        story.manifest("pages:\n  - path: docs/a.md\npolicy:\n  orphans: trash\n  maxRemovals: 100%\n");
        story.repository().delete("docs/index.md").commit("Delete");
        story.wire().forget();

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.NOT_MANAGEABLE);
        assertThat(story.status(home)).isEqualTo("current");
        assertThat(story.wire()
                        .sent(request -> request.method().equals("DELETE")
                                || request.path().contains("/move/")))
                .isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void trap_29_a_personal_space_is_published_to_like_any_other() {
        story.manifest("""
            pages:
              - path: docs/a.md
                space: ~ada
              - path: docs/b.md
            """);
        story.write("docs/a.md", "# A\n\nSee [b](b.md).\n");
        story.write("docs/b.md", "# B\n\nSee [a](a.md).\n");

        story.publish("First");

        assertThat(story.titles("~ada")).containsExactly("A");
        assertThat(story.body(story.id("B"))).contains("ri:space-key=\"~ada\"");
    }

    @Test
    void trap_30_a_page_over_five_megabytes_is_a_mistake_and_held() {
        story.manifestOfTree();
        story.write("docs/a.md", "# A\n");
        story.write("docs/large.md", "# Large\n\n" + "word ".repeat(1_100_000));

        SyncResult done = story.commitAndSync("First");

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(done.planned().diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString()).startsWith("docs/large.md:"));
        assertThat(story.titles("DOCS")).containsExactly("A");
    }
}
