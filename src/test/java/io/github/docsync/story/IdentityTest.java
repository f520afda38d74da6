package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page keeps its id, comments and history, whatever happens to its file, its title and its place. */
class IdentityTest {
    @RegisterExtension
    final Story story = new Story();

    private static final String LONG = "\n\nA long text with many words.\n\nThat fills.\n\nSeveral paragraphs.\n";

    @Test
    void a_renamed_file_keeps_its_page() {
        story.manifestOfTree().write("docs/a.md", "# A" + LONG);
        story.publish("Begin");
        String page = story.id("A");

        story.repository().move("docs/a.md", "docs/b.md");
        story.publish("Rename");

        assertThat(story.id("A")).isEqualTo(page);
        assertThat(story.titles("DOCS")).containsExactly("A");
    }

    @Test
    void a_file_that_is_renamed_and_edited_and_given_another_title_keeps_its_page() {
        story.manifestOfTree().write("docs/a.md", "# A" + LONG);
        story.publish("Begin");
        String page = story.id("A");

        story.repository()
                .move("docs/a.md", "docs/b.md")
                .edit("docs/b.md", "# A", "# B")
                .edit("docs/b.md", "many", "few");
        story.publish("Rename");

        assertThat(story.title(page)).isEqualTo("B");
        assertThat(story.titles("DOCS")).containsExactly("B");
    }

    @Test
    void a_renamed_folder_keeps_all_its_pages_the_generated_one_too() {
        story.manifestOfTree()
                .write("docs/old/one.md", "# One" + LONG)
                .write("docs/old/two.md", "# Two" + LONG + "Two.");
        story.publish("Begin");
        String folder = story.id("Old");
        List<String> pages = List.of(story.id("One"), story.id("Two"));

        story.repository().move("docs/old", "docs/new");
        story.publish("Rename folder");

        assertThat(story.title(folder)).isEqualTo("New");
        assertThat(List.of(story.id("One"), story.id("Two"))).isEqualTo(pages);
        assertThat(story.titles("DOCS")).containsExactly("New", "One", "Two");
    }

    @Test
    void a_generated_page_becomes_the_page_of_the_index_file_that_appears_and_back() {
        story.manifestOfTree().write("docs/guide/one.md", "# One" + LONG);
        story.publish("Begin");
        String guide = story.id("Guide");

        story.write("docs/guide/index.md", "# The guide\n\nHello.");
        story.publish("Add index");
        assertThat(story.title(guide)).isEqualTo("The guide");
        assertThat(story.children(guide)).containsExactly("One");

        story.repository().delete("docs/guide/index.md");
        story.publish("Remove index");
        assertThat(story.title(guide)).isEqualTo("Guide");
        assertThat(story.titles("DOCS")).containsExactly("Guide", "One");
    }

    @Test
    void of_a_file_that_was_split_one_part_keeps_the_page() {
        story.manifestOfTree().write("docs/all.md", "# All" + LONG + "\nMore of the same.\n\nAnd still more.\n");
        story.publish("Begin");
        String page = story.id("All");

        story.repository().delete("docs/all.md");
        story.write("docs/one.md", "# One" + LONG + "\nMore of the same.\n")
                .write("docs/two.md", "# Two\n\nAnd still more.\n");
        story.publish("Split");

        assertThat(story.title(page)).isEqualTo("One");
        assertThat(story.titles("DOCS")).containsExactly("One", "Two");
    }

    @Test
    void a_copied_file_gets_a_page_of_its_own() {
        story.manifestOfTree().write("docs/a.md", "---\ntitle: A\n---\nSame.");
        story.publish("Begin");
        String page = story.id("A");

        story.manifest("""
            pages:
              - path: docs/**
            policy:
              titleClash: qualify
            """);
        story.write("docs/sub/a.md", "---\ntitle: A\n---\nSame.");
        story.publish("Copy");

        assertThat(story.title(page)).startsWith("A (");
        assertThat(story.titles("DOCS")).hasSize(3);
    }

    @Test
    void a_pinned_id_takes_a_page_over_with_its_comments_labels_and_properties() {
        String theirs = story.newPage("By hand", story.homepage("DOCS"));
        story.label(theirs, "precious");
        story.property(theirs, "their-app", "{\"keep\":true}");
        story.manifest("""
            pages:
              - path: a.md
                id: "%s"
                labels: [ours]
            """.formatted(theirs)).write("a.md", "# A\n\nText.");

        story.publish("Take over");

        assertThat(story.title(theirs)).isEqualTo("A");
        assertThat(story.labels(theirs)).containsExactly("ours", "precious");
        assertThat(story.properties(theirs).get("their-app").path("keep").asBoolean())
                .isTrue();
    }

    @Test
    void trap_27_a_foreign_page_with_the_same_title_is_never_taken_over_and_the_rest_is_published() {
        String theirs = story.newPage("a", story.homepage("DOCS"));
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.").write("docs/b.md", "# B\n\nSee [a](a.md).");
        story.repository().commit("Begin");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.FOREIGN_PAGE);
        assertThat(story.body(theirs)).isEqualTo("<p>by hand</p>");
        assertThat(story.body(story.id("B"))).contains("https://github.com/acme/handbook/blob/main/docs/a.md");
    }

    @Test
    void a_page_that_wants_the_title_of_a_foreign_page_keeps_its_own() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.");
        story.publish("Begin");
        String page = story.id("A");
        story.newPage("Taken", story.homepage("DOCS"));
        story.repository().edit("docs/a.md", "# A", "# Taken").edit("docs/a.md", "Text", "New text");
        story.repository().commit("Rename");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.FOREIGN_PAGE);
        assertThat(story.title(page)).isEqualTo("A");
        assertThat(story.body(page)).contains("New text");
    }

    @Test
    void trap_7_an_archived_page_keeps_its_title_from_others() {
        String theirs = story.newPage("A", story.homepage("DOCS"));
        story.archive(theirs);
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.");
        story.repository().commit("Begin");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.FOREIGN_PAGE);
    }

    @Test
    void trap_21_two_pages_swap_their_titles_while_they_and_a_third_link_to_each_other() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nSee [b](b.md).")
                .write("docs/b.md", "# B\n\nSee [a](a.md).")
                .write("docs/c.md", "# C\n\nSee [a](a.md) and [b](b.md).");
        story.publish("Begin");
        String a = story.id("A");
        String b = story.id("B");

        story.repository().edit("docs/a.md", "# A", "# B").edit("docs/b.md", "# B", "# A");
        story.publish("Swap");

        assertThat(story.title(a)).isEqualTo("B");
        assertThat(story.title(b)).isEqualTo("A");
        assertThat(story.body(a)).contains("ri:content-title=\"A\"");
        assertThat(story.body(b)).contains("ri:content-title=\"B\"");
    }

    @Test
    void trap_21_titles_move_on_in_a_row() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nText.")
                .write("docs/b.md", "# B\n\nText.")
                .write("docs/c.md", "# Z\n\nSee [a](a.md), [b](b.md).");
        story.publish("Begin");
        String a = story.id("A");
        String b = story.id("B");

        story.repository().edit("docs/a.md", "# A", "# B").edit("docs/b.md", "# B", "# C");
        story.publish("Move on");

        assertThat(story.title(a)).isEqualTo("B");
        assertThat(story.title(b)).isEqualTo("C");
    }

    @Test
    void titles_go_round_in_a_ring_of_three() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nSee [b](b.md).")
                .write("docs/b.md", "# B\n\nSee [c](c.md).")
                .write("docs/c.md", "# C\n\nSee [a](a.md).");
        story.publish("Begin");
        List<String> ids = List.of(story.id("A"), story.id("B"), story.id("C"));

        story.repository()
                .edit("docs/a.md", "# A", "# B")
                .edit("docs/b.md", "# B", "# C")
                .edit("docs/c.md", "# C", "# A");
        story.publish("Round");

        assertThat(ids.stream().map(story::title)).containsExactly("B", "C", "A");
    }

    @Test
    void a_title_that_changes_in_case_only_is_changed() {
        story.manifestOfTree().write("docs/a.md", "# Api guide\n\nText.").write("docs/b.md", "# B\n\nSee [a](a.md).");
        story.publish("Begin");
        String page = story.id("Api guide");

        story.repository().edit("docs/a.md", "# Api guide", "# API Guide");
        story.publish("Case");

        assertThat(story.title(page)).isEqualTo("API Guide");
        assertThat(story.body(story.id("B"))).contains("ri:content-title=\"API Guide\"");
    }

    @Test
    void a_new_page_gets_the_title_that_another_gives_up_in_the_same_run() {
        story.manifestOfTree().write("docs/a.md", "# Overview\n\nText.");
        story.publish("Begin");
        String page = story.id("Overview");

        story.repository().edit("docs/a.md", "# Overview", "# Old overview");
        story.write("docs/b.md", "# Overview\n\nSee [old](a.md).");
        story.publish("Take its title");

        assertThat(story.title(page)).isEqualTo("Old overview");
        assertThat(story.id("Overview")).isNotEqualTo(page);
    }

    @Test
    void a_new_page_waits_for_a_title_that_a_page_of_ours_cannot_give_up() {
        story.manifestOfTree().write("docs/a.md", "# Overview\n\nText.");
        story.publish("Begin");
        String page = story.id("Overview");
        story.newPage("Taken", story.homepage("DOCS"));

        story.repository().edit("docs/a.md", "# Overview", "# Taken");
        story.write("docs/b.md", "# Overview\n\nText.").write("docs/c.md", "# C\n\nSee [b](b.md).");
        story.repository().commit("Take its title");
        story.syncExpecting(ExitStatus.REFUSED);

        assertThat(story.title(page)).isEqualTo("Overview");
        assertThat(story.titles("DOCS")).containsExactly("C", "Overview", "Taken");
    }

    @Test
    void trap_10_links_in_a_circle_are_written_twice_and_never_lead_nowhere() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nSee [b](b.md#part).")
                .write("docs/b.md", "# B\n\n## Part\n\nSee [c](c.md).")
                .write("docs/c.md", "# C\n\nSee [a](a.md) and [b](b.md).");

        story.publish("Begin");

        assertThat(story.body(story.id("A"))).contains("ri:content-title=\"B\"");
        assertThat(story.body(story.id("B"))).contains("ri:content-title=\"C\"");
        assertThat(story.body(story.id("C"))).contains("ri:content-title=\"A\"", "ri:content-title=\"B\"");
        assertThat(story.wire().pageWrites())
                .as("three creates and one second write")
                .hasSize(4);
    }

    @Test
    void a_page_moves_between_parents_with_its_children() {
        story.manifestOfTree()
                .write("docs/x/index.md", "# X\n\nText.")
                .write("docs/y/index.md", "# Y\n\nText.")
                .write("docs/x/part/index.md", "# Part" + LONG)
                .write("docs/x/part/leaf.md", "# Leaf" + LONG + "Leaf.");
        story.publish("Begin");
        String part = story.id("Part");
        String leaf = story.id("Leaf");

        story.repository().move("docs/x/part", "docs/y/part");
        story.publish("Move");

        assertThat(story.parent(part)).isEqualTo(story.id("Y"));
        assertThat(story.parent(leaf)).isEqualTo(part);
        assertThat(story.version(leaf)).as("only its banner changed").isEqualTo(2);
    }

    @Test
    void parent_and_child_change_places() {
        story.manifest("""
            pages:
              - path: a.md
              - path: b.md
                parent: a.md
            """).write("a.md", "# A\n\nText.").write("b.md", "# B\n\nText.");
        story.publish("Begin");
        String a = story.id("A");
        String b = story.id("B");

        story.manifest("""
            pages:
              - path: b.md
              - path: a.md
                parent: b.md
            """);
        story.publish("Turn over");

        assertThat(story.parent(a)).isEqualTo(b);
        assertThat(story.parent(b)).isEqualTo(story.homepage("DOCS"));
    }

    @Test
    void trap_22_a_page_moves_to_another_space_and_back_under_its_id() {
        story.manifest("""
            pages:
              - path: a.md
              - path: b.md
            """).write("a.md", "# A\n\nSee [b](b.md).").write("b.md", "# B\n\nSee [a](a.md).");
        story.publish("Begin");
        String b = story.id("B");

        story.manifest("""
            pages:
              - path: a.md
              - path: b.md
                space: DEV
            """);
        story.publish("Move out");
        assertThat(story.page(b).path("spaceId").asText()).isEqualTo(story.spaceId("DEV"));
        assertThat(story.body(story.id("A"))).contains("ri:space-key=\"DEV\"");

        story.manifest("""
            pages:
              - path: a.md
              - path: b.md
            """);
        story.publish("Move back");
        assertThat(story.id("B")).isEqualTo(b);
        assertThat(story.topLevel()).containsExactly("A", "B");
    }

    @Test
    void a_child_stays_behind_when_its_parent_moves_to_another_space() {
        story.manifest("""
            pages:
              - path: a.md
              - path: b.md
                parent: a.md
            """).write("a.md", "# A\n\nText.").write("b.md", "# B\n\nText.");
        story.publish("Begin");
        String a = story.id("A");
        String b = story.id("B");

        story.manifest("""
            pages:
              - path: a.md
                space: DEV
              - path: b.md
            """);
        story.publish("Move out");

        assertThat(story.page(a).path("spaceId").asText()).isEqualTo(story.spaceId("DEV"));
        assertThat(story.page(b).path("spaceId").asText()).isEqualTo(story.spaceId("DOCS"));
        assertThat(story.parent(b)).isEqualTo(story.homepage("DOCS"));
    }

    @Test
    void a_family_moves_to_another_space_together() {
        story.manifest("""
            pages:
              - path: a.md
              - path: b.md
                parent: a.md
            """).write("a.md", "# A\n\nText.").write("b.md", "# B\n\nText.");
        story.publish("Begin");
        String a = story.id("A");
        String b = story.id("B");

        story.manifest("""
            pages:
              - path: a.md
                space: DEV
              - path: b.md
                space: DEV
                parent: a.md
            """);
        story.publish("Move out");

        assertThat(story.page(b).path("spaceId").asText()).isEqualTo(story.spaceId("DEV"));
        assertThat(story.parent(b)).isEqualTo(a);
        assertThat(story.titles("DOCS")).isEmpty();
    }

    @Test
    void two_manifests_live_in_one_space_and_never_touch_each_other() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.");
        story.publish("Begin");
        story.write("other.yml", """
            version: 1
            id: other
            space: DOCS
            pages:
              - path: other/**
            policy:
              orphans: trash
              maxRemovals: 100%
            """).write("other/b.md", "# B\n\nText.").write("other/a.md", "# A\n\nTheirs.");
        story.repository().commit("Second manifest");

        SyncResult done = story.manifestFile("other.yml").syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.FOREIGN_PAGE);
        assertThat(story.titles("DOCS")).containsExactly("A", "B");
        assertThat(story.body(story.id("A"))).contains("Text.");
        story.manifestFile("sync.yml");
    }

    @Test
    void another_id_of_the_manifest_is_another_manifest_and_takes_nothing_over() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.").write("docs/b.md", "# B\n\nText.");
        story.publish("Begin");
        String before = story.repository().read("sync.yml");
        story.repository().edit("sync.yml", "id: handbook", "id: guide").commit("Another id");
        story.wire().forget();

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.FOREIGN_PAGE, Finding.Kind.FOREIGN_PAGE);
        assertThat(Story.findings(done))
                .allSatisfy(finding -> assertThat(FindingText.problem(finding) + FindingText.remedy(finding))
                        .as("it names the manifest that the page belongs to")
                        .contains("handbook"));
        assertThat(story.wire().pageWrites()).isEmpty();
        story.repository().write("sync.yml", before).commit("The id again");
        story.wire().forget();
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.wire().pageWrites()).isEmpty();
    }

    @Test
    void another_pinned_id_takes_the_other_page_over_and_leaves_the_first_as_an_orphan() {
        String first = story.newPage("First", story.homepage("DOCS"));
        String second = story.newPage("Second", story.homepage("DOCS"));
        String manifest = """
            pages:
              - path: a.md
                id: "%s"
                title: %s
            """;
        story.manifest(manifest.formatted(first, "One")).write("a.md", "Text.");
        story.publish("Take the first over");
        story.manifest(manifest.formatted(second, "Two"));

        SyncResult done = story.commitAndSync("Take the second over");

        assertThat(done.status()).as(() -> Story.describe(done)).isEqualTo(ExitStatus.IN_STEP);
        assertThat(Story.kinds(done)).contains(Finding.Kind.ORPHAN);
        assertThat(story.title(second)).isEqualTo("Two");
        assertThat(story.body(second)).contains("Text.");
        assertThat(story.status(first)).isEqualTo("current");
        assertThat(story.title(first)).isEqualTo("One");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "Readme.md", "INDEX.md", "index.markdown", "_index.md"})
    void a_folder_s_generated_page_becomes_that_of_its_new_index_file_whatever_it_is_called(String name) {
        story.orphans(OrphanPolicy.TRASH);
        story.manifest("""
            pages:
              - path: docs/**
            policy:
              maxRemovals: 100%
            """).write("docs/guide/start.md", "# Start\n\nText.");
        story.publish("Begin");
        String guide = story.id("Guide");

        story.write("docs/guide/" + name, "# The guide\n\nText.");
        story.publish("Give the folder a page");

        assertThat(story.title(guide)).isEqualTo("The guide");
        assertThat(story.titles("DOCS")).containsExactly("Start", "The guide");

        story.repository().delete("docs/guide/" + name);
        story.publish("Take it away");

        assertThat(story.title(guide)).isEqualTo("Guide");
        assertThat(story.titles("DOCS")).containsExactly("Guide", "Start");
    }
}
