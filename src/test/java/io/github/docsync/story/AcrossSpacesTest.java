package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that go to another space: children stay with their parent, and links name the space where a page really is. */
class AcrossSpacesTest {
    @RegisterExtension
    final Story story = new Story();

    private List<Integer> versions(List<String> ids) {
        return ids.stream().map(story::version).toList();
    }

    private String space(String id) {
        return story.page(id).path("spaceId").asText();
    }

    @Test
    void a_section_that_a_person_moved_to_another_space_stays_there_with_its_children_old_and_new() {
        story.manifestOfTree()
                .write("docs/home.md", "# Home\n\nSee [the leaf](guide/leaf.md#part).")
                .write("docs/guide/index.md", "# Guide\n\nText.")
                .write("docs/guide/leaf.md", "# Leaf\n\n## Part\n\nText. Back [home](../home.md).")
                .write("docs/guide/more.md", "# More\n\nSee [leaf](leaf.md).");
        story.publish("Begin");
        String guide = story.id("Guide");
        String leaf = story.id("Leaf");
        String more = story.id("More");
        List<String> family = List.of(guide, leaf, more);
        story.move(guide, story.homepage("DEV"));
        List<Integer> before = versions(family);

        SyncResult moved = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(moved)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.body(story.id("Home"))).contains("ri:space-key=\"DEV\"");
        assertThat(story.body(leaf)).contains("ri:space-key=\"DOCS\"");
        assertThat(story.body(more)).doesNotContain("ri:space-key");
        assertThat(versions(family)).containsExactly(before.get(0), before.get(1) + 1, before.get(2));
        story.assertInStep();

        story.write("docs/guide/new.md", "# New\n\nSee [home](../home.md) and [leaf](leaf.md).");
        story.repository().commit("Add below it");
        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.children(guide)).containsExactly("Leaf", "More", "New");
        assertThat(story.titles("DOCS")).containsExactly("Home");

        before = versions(family);
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(family).allSatisfy(id -> assertThat(space(id)).isEqualTo(story.spaceId("DOCS")));
        assertThat(story.version(more)).isEqualTo(before.get(2));
        assertThat(story.titles("DEV")).isEmpty();
        assertThat(story.body(story.id("Home"))).doesNotContain("ri:space-key");
        assertThat(story.body(leaf)).doesNotContain("ri:space-key");
        story.drift(null);
    }

    @Test
    void a_section_in_a_space_that_no_manifest_names_is_found_again_after_the_index_was_lost() {
        story.manifestOfTree()
                .write("docs/home.md", "# Home\n\nSee [the leaf](guide/leaf.md).")
                .write("docs/guide/index.md", "# Guide\n\nText.")
                .write("docs/guide/leaf.md", "# Leaf\n\nText.");
        story.publish("Begin");
        String guide = story.id("Guide");
        String leaf = story.id("Leaf");
        story.move(guide, story.homepage("DEV"));
        story.syncExpecting(ExitStatus.IN_STEP);
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.repository().edit("docs/guide/leaf.md", "Text", "New text");
        story.repository().commit("Edit");

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.titles("DOCS")).containsExactly("Home");
        assertThat(story.children(guide)).containsExactly("Leaf");
        assertThat(story.body(leaf)).contains("New text");
        assertThat(story.body(story.id("Home"))).contains("ri:space-key=\"DEV\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void pages_that_all_went_to_such_a_space_are_found_again_after_the_index_was_lost_renamed_ones_too(int renamed) {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nText of a.")
                .write("docs/b.md", "# B\n\nText of b.")
                .write("docs/c.md", "# C\n\nText of c.");
        story.publish("Begin");
        List<String> family = List.of(story.id("A"), story.id("B"), story.id("C"));
        family.forEach(id -> story.move(id, story.homepage("DEV")));
        story.ada().rename(family.get(renamed), "Named by Ada");
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.repository().edit("docs/c.md", "Text of c", "New text");
        story.repository().commit("Edit");

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.titles("DOCS")).isEmpty();
        assertThat(story.titles("DEV")).containsExactly(renamed == 0 ? "B" : "A", "C", "Named by Ada");
        assertThat(story.body(family.get(2))).contains("New text");
    }

    @Test
    void a_new_page_below_a_moved_section_waits_where_its_title_is_taken_there() {
        story.manifestOfTree().write("docs/guide/index.md", "# Guide\n\nText.");
        story.publish("Begin");
        String guide = story.id("Guide");
        story.move(guide, story.homepage("DEV"));
        story.ada().create(story.spaceId("DEV"), story.homepage("DEV"), "Taken", "<p>by hand</p>");
        story.write("docs/guide/new.md", "# Taken\n\nText.");
        story.repository().commit("Add");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done))
                .containsExactlyInAnyOrder(Finding.Kind.EDITED_IN_CONFLUENCE, Finding.Kind.FOREIGN_PAGE);
        assertThat(story.children(guide)).isEmpty();
    }

    @Test
    void a_family_whose_manifest_names_another_space_moves_by_its_top_alone() {
        story.manifest("""
            pages:
              - path: docs/**
              - path: dev/**
            """)
                .write("docs/a.md", "# A\n\nSee [leaf](../dev/guide/leaf.md).")
                .write("dev/guide/index.md", "# Guide\n\nText.")
                .write("dev/guide/leaf.md", "# Leaf\n\nSee [guide](index.md).");
        story.publish("Begin");
        String leaf = story.id("Leaf");
        int before = story.version(leaf);
        story.manifest("""
            pages:
              - path: docs/**
              - path: dev/**
                space: DEV
            """);

        story.publish("Move out");

        assertThat(space(leaf)).isEqualTo(story.spaceId("DEV"));
        assertThat(story.version(leaf)).isEqualTo(before);
        assertThat(story.body(story.id("A"))).contains("ri:space-key=\"DEV\"");
    }

    private static final String PAGES = """
        pages:
          - path: docs/**
        """;

    private void publishHandbook() {
        story.manifestOfTree()
                .write("docs/guide/index.md", "# Guide\n\nText.")
                .write(
                        "docs/guide/leaf.md",
                        "# Leaf\n\nA long text with many words.\n\nThat fills.\n\nSee [a](../a.md).")
                .write("docs/a.md", "# A\n\nSee [leaf](guide/leaf.md).");
        story.publish("Begin");
    }

    private void manifestIn(String space, String rest) {
        story.repository().write("sync.yml", "version: 1\nid: handbook\nspace: " + space + "\n" + rest + PAGES);
    }

    private boolean hasIndex(String page) {
        return story.allProperties(page).keySet().stream().anyMatch(key -> key.startsWith("docsync-index"));
    }

    @Test
    void another_space_in_the_manifest_moves_the_pages_with_their_ids_and_the_memory() {
        publishHandbook();
        List<String> ids = List.of(story.id("A"), story.id("Guide"), story.id("Leaf"));
        manifestIn("DEV", "");
        story.repository().move("docs/guide/leaf.md", "docs/guide/twig.md");

        story.publish("Move to DEV");

        assertThat(story.titles("DOCS")).isEmpty();
        assertThat(story.titles("DEV")).containsExactly("A", "Guide", "Leaf");
        assertThat(ids).allSatisfy(id -> assertThat(space(id)).isEqualTo(story.spaceId("DEV")));
        assertThat(ids.stream().map(story::title)).containsExactly("A", "Guide", "Leaf");
        assertThat(hasIndex(story.homepage("DOCS"))).isFalse();
        assertThat(hasIndex(story.homepage("DEV"))).isTrue();
        story.assertInStep();
        manifestIn("DOCS", "");
        story.publish("Move back");
        assertThat(story.titles("DEV")).isEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(space(id)).isEqualTo(story.spaceId("DOCS")));
    }

    @Test
    void another_parent_takes_the_commit_along_so_that_nothing_older_follows() {
        publishHandbook();
        String older = story.repository().commit("Older");
        String shelf = story.newPage("Shelf", story.homepage("DOCS"));
        manifestIn("DOCS", "parent: \"" + shelf + "\"\n");
        story.repository().edit("docs/a.md", "See", "Read");
        story.publish("Move below the shelf");
        assertThat(hasIndex(story.homepage("DOCS"))).isFalse();
        assertThat(hasIndex(shelf)).isTrue();

        SyncResult done = story.ref(older).syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsOnly(Finding.Kind.NEWER_COMMIT);
        assertThat(story.parent(story.id("A"))).isEqualTo(shelf);
        story.ref(null);
    }

    @Test
    void another_branch_with_another_space_moves_nothing() {
        publishHandbook();
        story.repository().branch("v1");
        manifestIn("DEV", "");
        story.repository().commit("Version 1 has its own space");
        story.wire().forget();

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.MOVE_REFUSED);
        assertThat(FindingText.problem(Story.findings(done).get(0))).contains("'main'", "DOCS", "'v1'", "DEV");
        assertThat(story.wire().writes()).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void a_space_where_a_title_is_taken_is_not_moved_to() {
        publishHandbook();
        String leaf = story.id("Leaf");
        story.ada().create(story.spaceId("DEV"), story.homepage("DEV"), "Leaf", "<p>by hand</p>");
        manifestIn("DEV", "");
        story.repository().commit("Move to DEV");
        story.wire().forget();

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.MOVE_REFUSED);
        assertThat(FindingText.problem(Story.findings(done).get(0))).contains("'Leaf'", "DEV");
        assertThat(story.wire().writes()).isEmpty();
        assertThat(space(leaf)).isEqualTo(story.spaceId("DOCS"));
        story.endsWithWorkLeft();
    }

    @Test
    void a_blog_post_cannot_follow_to_another_space_and_is_named_while_the_pages_move() {
        publishHandbook();
        story.write("docs/news.md", "---\ntype: blogpost\n---\n# News\n\nToday.");
        story.publish("Add a post");
        String post = posts("DOCS").get(0).path("id").asText();
        String leaf = story.id("Leaf");
        manifestIn("DEV", "");
        story.repository().edit("docs/news.md", "Today", "Tomorrow");

        SyncResult done = story.commitAndSync("Move to DEV");

        assertNamed(done);
        assertThat(space(leaf)).isEqualTo(story.spaceId("DEV"));
        assertThat(story.titles("DOCS")).isEmpty();
        assertThat(posts("DEV")).isEmpty();
        assertThat(posts("DOCS")).extracting(row -> row.path("id").asText()).containsExactly(post);
        assertThat(posts("DOCS").get(0).at("/version/number").asInt()).isEqualTo(1);
        story.wire().forget();
        assertNamed(story.syncExpecting(ExitStatus.REFUSED));
        assertThat(story.wire().writes()).isEmpty();

        story.manifest("""
            pages:
              - path: docs/news.md
                space: DOCS
              - path: docs/**
                space: DEV
            """);
        story.publish("Leave the post where it is");
        assertThat(posts("DOCS").get(0).at("/body/storage/value").asText()).contains("Tomorrow");
        assertThat(posts("DEV")).isEmpty();
    }

    private static void assertNamed(SyncResult done) {
        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.NOT_MANAGEABLE);
        assertThat(FindingText.problem(Story.findings(done).get(0))).contains("'News'", "blog post", "DOCS", "DEV");
    }

    @Test
    void a_blog_post_that_stays_in_a_space_that_is_no_longer_named_is_found_without_the_index() {
        publishHandbook();
        story.write("docs/news.md", "---\ntype: blogpost\n---\n# News\n\nToday.");
        story.publish("Add a post");
        manifestIn("DEV", "");
        assertNamed(story.commitAndSync("Move to DEV"));
        story.dropProperties(story.homepage("DEV"), "docsync-");

        assertNamed(story.syncExpecting(ExitStatus.REFUSED));

        assertThat(posts("DEV")).isEmpty();
        assertThat(posts("DOCS")).hasSize(1);
    }

    private List<JsonNode> posts(String space) {
        return story.rows("/api/v2/blogposts?body-format=storage&space-id=" + story.spaceId(space));
    }
}
