package io.github.docsync.story;

import static io.github.docsync.local.Faults.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How files, folders and the manifest become the page tree. */
class PageTreeTest {
    @RegisterExtension
    final Story story = new Story();

    @Test
    void folders_become_the_page_tree_and_those_without_a_file_get_a_page_of_their_own() {
        story.manifestOfTree()
                .write("docs/index.md", "# Home\n\nWelcome.")
                .write("docs/guide/README.md", "# Guide\n\nRead on.")
                .write("docs/guide/start.md", "# Start\n\nFirst.")
                .write("docs/api.md", "# API\n\nCalls.")
                .write("docs/api/errors.md", "# Errors\n\nMany.")
                .write("docs/release-notes/one.md", "# One\n\nNew.");

        story.publish("Begin");

        assertThat(story.topLevel()).containsExactly("Home");
        assertThat(story.children(story.id("Home"))).containsExactly("API", "Guide", "Release notes");
        assertThat(story.children(story.id("Guide"))).containsExactly("Start");
        assertThat(story.children(story.id("API"))).containsExactly("Errors");
        assertThat(story.children(story.id("Release notes"))).containsExactly("One");
        assertThat(story.body(story.id("Release notes"))).contains("ac:name=\"children\"");
    }

    @Test
    void links_lead_to_anchors_of_raw_html_and_to_headings_in_another_case() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\n<a id=\"here\"></a>Text.\n\n## Some Words\n\nText.")
                .write("docs/b.md", "# B\n\n[x](a.md#here) [y](a.md#Some-Words)");

        story.publish("Begin");

        assertThat(story.body(story.id("A")))
                .contains(
                        "<ac:parameter ac:name=\"\">here</ac:parameter>",
                        "<ac:parameter ac:name=\"\">some-words</ac:parameter>");
        assertThat(story.body(story.id("B"))).contains("ac:anchor=\"here\"", "ac:anchor=\"some-words\"");
    }

    @Test
    void a_path_from_the_root_is_one_of_the_repository_else_of_a_tree_as_on_sites_made_of_it() {
        story.manifestOfTree()
                .write("docs/guide/start.md", "# Start\n\n## More Words\n\nText.")
                .write("docs/tools.md", "# Tools\n\nText.")
                .write("tools.md", "Not published.")
                .write("docs/b.md", "# B\n\n[x](/guide/start#more-words) [y](/docs/guide/start.md) [z](/tools.md)");

        story.publish("Begin");

        assertThat(story.body(story.id("B")))
                .contains(
                        "<ac:link ac:anchor=\"more-words\"><ri:page ri:content-title=\"Start\"",
                        "<ac:link><ri:page ri:content-title=\"Start\"")
                .doesNotContain("ri:content-title=\"Tools\"");
        assertThat(story.body(story.id("Start"))).contains("<ac:parameter ac:name=\"\">more-words</ac:parameter>");
    }

    @Test
    void the_base_of_a_tree_is_no_page_without_an_index_file() {
        story.manifest("""
            pages:
              - path: start.md
              - path: docs/**
                parent: start.md
                exclude: ["**/_*.md"]
            """)
                .write("start.md", "# Start\n\nText.")
                .write("docs/a.md", "# A\n\nText.")
                .write("docs/_draft.md", "# Draft\n\nText.")
                .write("docs/sub/b.md", "# B\n\nText.");

        story.publish("Begin");

        assertThat(story.children(story.id("Start"))).containsExactly("A", "Sub");
        assertThat(story.titles("DOCS")).containsExactly("A", "B", "Start", "Sub");
    }

    @Test
    void an_explicit_entry_inside_a_tree_keeps_its_place_unless_it_names_a_parent() {
        story.manifest("""
            pages:
              - path: docs/**
              - path: docs/guide/stays.md
                title: Stays here
              - path: docs/guide/goes.md
                parent: docs/index.md
            """)
                .write("docs/index.md", "# Home\n\nText.")
                .write("docs/guide/index.md", "# Guide\n\nText.")
                .write("docs/guide/stays.md", "Text.")
                .write("docs/guide/goes.md", "# Goes\n\nText.");

        story.publish("Begin");

        assertThat(story.children(story.id("Guide"))).containsExactly("Stays here");
        assertThat(story.children(story.id("Home"))).containsExactlyInAnyOrder("Guide", "Goes");
    }

    @Test
    void siblings_follow_front_matter_then_the_manifest_then_the_path() {
        story.manifest("""
            pages:
              - path: z.md
              - path: b.md
              - path: tree/**
            """)
                .write("z.md", "# Z\n\nText.")
                .write("b.md", "# B\n\nText.")
                .write("tree/y.md", "# Y\n\nText.")
                .write("tree/x.md", "# X\n\nText.")
                .write("tree/first.md", "---\norder: 1\n---\n# First\n\nText.");

        story.publish("Begin");

        assertThat(story.topLevel()).containsExactly("First", "Z", "B", "X", "Y");
    }

    @Test
    void a_circle_of_parents_is_reported_where_it_is_written() {
        story.manifest("""
            pages:
              - path: docs/a.md
                parent: docs/b.md
              - path: docs/b.md
                parent: docs/a.md
            """).write("docs/a.md", "# A").write("docs/b.md", "# B");
        story.repository().commit("Begin");

        assertThat(DocSync.validate(story.request()).diagnostics().toString())
                .contains("sync.yml:6:13: the parents form a cycle");
    }

    @Test
    void a_new_order_moves_pages_and_a_new_page_goes_between_its_siblings() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nText.")
                .write("docs/c.md", "# C\n\nText.")
                .write("docs/d.md", "# D\n\nText.");
        story.publish("Begin");

        story.write("docs/b.md", "# B\n\nText.").write("docs/d.md", "---\norder: 1\n---\n# D\n\nText.");
        story.publish("Reorder");

        assertThat(story.topLevel()).containsExactly("D", "A", "B", "C");
        assertThat(story.version(story.id("D"))).as("a move makes no version").isEqualTo(1);
    }

    @Test
    void pages_that_move_under_a_parent_find_their_places_there() {
        story.manifestOfTree()
                .write("docs/a/index.md", "# A\n\nText.")
                .write("docs/a/3.md", "# Three\n\nText.")
                .write("docs/a/1.md", "# One\n\nText.")
                .write("docs/b/index.md", "# B\n\nText.")
                .write("docs/b/2.md", "# Two\n\nText.")
                .write("docs/b/5.md", "# Five\n\nText.");
        story.publish("Begin");

        story.repository().move("docs/a/3.md", "docs/b/3.md").move("docs/a/1.md", "docs/b/1.md");
        story.write("docs/b/4.md", "# Four\n\nText.");
        story.publish("Move");

        assertThat(story.children(story.id("B"))).containsExactly("One", "Two", "Three", "Four", "Five");
    }

    @Test
    void a_page_that_could_not_be_moved_is_not_carried_to_a_sibling_either() {
        story.manifestOfTree()
                .write("docs/sub/index.md", "# Sub")
                .write("docs/sub/x.md", "# X\n\nText.")
                .write("docs/b.md", "# B\n\nText.");
        story.publish("Begin");
        String b = story.id("B");
        String before = story.parent(b);
        story.repository().move("docs/b.md", "docs/sub/b.md");
        story.repository().commit("Move");
        story.site().faults().next(1, on("PUT", "/wiki/api/v2/pages/" + b)).answer(400);
        story.wire().forget();

        story.syncExpecting(ExitStatus.FAILED);

        assertThat(story.parent(b)).isEqualTo(before);
        assertThat(story.wire().sent(sent -> sent.path().contains("/move/"))).isEmpty();
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.children(story.id("Sub"))).containsExactly("B", "X");
    }

    @Test
    void titles_come_from_front_matter_then_the_entry_then_the_heading_then_the_name() {
        story.manifest("""
            pages:
              - path: one.md
                title: Entry one
              - path: two.md
                title: Entry two
              - path: three.md
              - path: getting-started_now.md
            """)
                .write("one.md", "---\ntitle: Front one\n---\n# Heading one\n\nText.")
                .write("two.md", "# Heading two\n\nText.")
                .write("three.md", "# Heading *three*\n\n# Second\n\nText.")
                .write("getting-started_now.md", "Text.");

        story.publish("Begin");

        assertThat(story.titles("DOCS"))
                .containsExactly("Entry two", "Front one", "Getting started now", "Heading three");
        assertThat(story.body(story.id("Front one"))).contains("Heading one");
        assertThat(story.body(story.id("Entry two"))).contains("Heading two");
        assertThat(story.body(story.id("Heading three")))
                .doesNotContain("Heading")
                .contains("Second");
    }

    @Test
    void prefix_and_suffix_go_round_every_title_and_links_follow() {
        story.manifest("""
            pages:
              - path: docs/**
            """).write("docs/a.md", "# A\n\nSee [b](b.md).").write("docs/b.md", "# B\n\nText.");
        story.publish("Begin");
        String a = story.id("A");

        story.manifest("""
            pages:
              - path: docs/**
            defaults:
              titlePrefix: "Book "
              titleSuffix: " (v2)"
            """);
        story.publish("Rename all");

        assertThat(story.title(a)).isEqualTo("Book A (v2)");
        assertThat(story.titles("DOCS")).containsExactly("Book A (v2)", "Book B (v2)");
        assertThat(story.body(a)).contains("ri:content-title=\"Book B (v2)\"");
    }

    @Test
    void a_title_clash_names_and_holds_both_files_where_the_policy_says_fail() {
        story.manifest("""
            pages:
              - path: docs/**
            policy:
              titleClash: fail
            """)
                .write("docs/install/overview.md", "# Overview\n\nText.")
                .write("docs/use/overview.md", "# OVERVIEW\n\nText.");

        SyncResult done = story.commitAndSync("Begin");

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(done.planned().diagnostics().toString())
                .contains("'docs/install/overview.md' is also the title of 'docs/use/overview.md'")
                .contains("'docs/use/overview.md' is also the title of 'docs/install/overview.md'");
        assertThat(story.titles("DOCS")).containsExactly("Install", "Use");
    }

    @Test
    void clashing_titles_are_told_apart_by_their_folders() {
        story.manifestOfTree()
                .write("docs/install/overview.md", "# Overview\n\nSee [use](../use/overview.md).")
                .write("docs/use/overview.md", "# Overview\n\nText.");

        story.publish("Begin");

        assertThat(story.titles("DOCS")).containsExactly("Install", "Overview (Install)", "Overview (Use)", "Use");
        assertThat(story.body(story.id("Overview (Install)"))).contains("ri:content-title=\"Overview (Use)\"");
    }

    @Test
    void clashing_titles_of_files_whose_paths_differ_in_case_alone_are_numbered() {
        story.manifestOfTree()
                .write("docs/overview.md", "# Overview\n\nText.")
                .write("docs/Overview.md", "# Overview\n\nText.");
        assumeThat(story.repository().path("docs").toFile().list()).hasSize(2);

        story.publish("Begin");
        assertThat(story.titles("DOCS"))
                .containsExactly("Overview (docs/Overview.md, 1)", "Overview (docs/overview.md, 2)");
    }

    @Test
    void clashing_titles_in_folders_that_clash_themselves_are_told_apart_by_the_folders_above() {
        story.manifest("""
            pages:
              - path: docs/**
            policy:
              titleClash: qualify
            """)
                .write("docs/linux/examples/overview.md", "# Overview\n\nText.")
                .write("docs/macos/examples/overview.md", "# Overview\n\nText.")
                .write("docs/macos/start.md", "# Overview\n\nText.")
                .write("docs/macos/begin.md", "# Overview\n\nText.")
                .write("docs/changes/index.md", "# Changes\n\nText.")
                .write("docs/macos/changes/index.md", "# Changes\n\nText.")
                .write("docs/windows.md", "---\ntitle: Changes (macOS)\n---\nText.");

        story.publish("Begin");

        assertThat(story.titles("DOCS"))
                .containsExactlyInAnyOrder(
                        "Linux",
                        "Macos",
                        "Examples (Linux)",
                        "Examples (Macos)",
                        "Overview (Linux, Examples)",
                        "Overview (Macos, Examples)",
                        "Overview (Macos, start.md)",
                        "Overview (Macos, begin.md)",
                        "Changes (Docs)",
                        "Changes (Docs, Macos)",
                        "Changes (macOS)");
    }

    @Test
    void labels_are_the_union_of_defaults_entry_and_front_matter() {
        story.manifest("""
            pages:
              - path: a.md
                labels: [api]
            defaults:
              labels: [docs-as-code]
            """).write("a.md", "---\nlabels: [extra]\n---\n# A\n\nText.");

        story.publish("Begin");

        assertThat(story.labels(story.id("A"))).containsExactly("api", "docs-as-code", "extra");
    }

    @Test
    void a_file_that_says_docsync_false_is_left_out_and_links_to_it_lead_to_the_git_host() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nSee [notes](notes.md).")
                .write("docs/notes.md", "---\ndocsync: false\n---\n# Notes\n\nText.");

        story.publish("Begin");

        assertThat(story.titles("DOCS")).containsExactly("A");
        assertThat(story.body(story.id("A"))).contains("https://github.com/acme/handbook/blob/main/docs/notes.md");
    }

    @Test
    void front_matter_sets_width_emoji_and_properties() {
        story.manifest("""
            pages:
              - path: docs/**
            defaults:
              width: full-width
            """)
                .write("docs/a.md", """
                    ---
                    emoji: "🚀"
                    properties:
                      team: core
                    ---
                    # A

                    Text.
                    """)
                .write("docs/b.md", "---\nwidth: max\nemoji: ':rocket:'\n---\n# B\n\nText.")
                .write("docs/c.md", "---\nemoji: nope\n---\n# C\n\nText.");

        story.publish("Begin");

        assertThat(story.properties(story.id("B")).get("emoji-title-draft").asText())
                .isEqualTo("1f680");
        assertThat(story.properties(story.id("C")))
                .as("a word that is not an emoji")
                .containsOnlyKeys("content-appearance-published", "content-appearance-draft");
        var a = story.properties(story.id("A"));
        assertThat(a.get("content-appearance-published").asText()).isEqualTo("full-width");
        assertThat(a.get("emoji-title-published").asText()).isEqualTo("1f680");
        assertThat(a.get("team").asText()).isEqualTo("core");
        assertThat(story.properties(story.id("B"))
                        .get("content-appearance-published")
                        .asText())
                .isEqualTo("max");

        story.write("docs/a.md", "# A\n\nText.");
        story.publish("Drop them");

        assertThat(story.properties(story.id("A")))
                .containsOnlyKeys("content-appearance-published", "content-appearance-draft");
    }

    @Test
    void a_blog_post_is_published_as_one_and_updated() {
        story.manifestOfTree().write("docs/news.md", "---\ntype: blogpost\n---\n# News\n\nToday.");
        story.publish("Begin");

        story.repository().edit("docs/news.md", "Today", "Tomorrow");
        story.publish("Correct");

        var posts = story.rows("/api/v2/blogposts?title=News&body-format=storage&space-id=" + story.spaceId("DOCS"));
        assertThat(posts).hasSize(1);
        assertThat(posts.get(0).at("/body/storage/value").asText()).contains("Tomorrow");
        assertThat(posts.get(0).at("/version/number").asInt()).isEqualTo(2);
        assertThat(story.titles("DOCS")).isEmpty();
    }

    @Test
    void the_banner_names_the_branch_and_an_unrelated_commit_changes_nothing() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nSee [code](../src/Main.java).");
        story.write("src/Main.java", "class Main {}");
        story.publish("Begin");
        assertThat(story.body(story.id("A")))
                .contains("https://github.com/acme/handbook/blob/main/docs/a.md")
                .contains("https://github.com/acme/handbook/blob/main/src/Main.java");
        story.wire().forget();

        story.write("README.txt", "unrelated");
        story.publish("Unrelated");

        assertThat(story.wire().writes()).isEmpty();
    }

    @Test
    void a_parent_can_be_a_file_in_the_front_matter_or_an_id() {
        String shelf = story.newPage("Shelf", story.homepage("DOCS"));
        story.manifest("""
            parent: "%s"
            pages:
              - path: a.md
              - path: b.md
              - path: c.md
                parent: "%s"
            """.formatted(shelf, story.homepage("DOCS")))
                .write("a.md", "# A\n\nText.")
                .write("b.md", "---\nparent: a.md\n---\n# B\n\nText.")
                .write("c.md", "# C\n\nText.");

        story.publish("Begin");

        assertThat(story.children(shelf)).containsExactly("A");
        assertThat(story.children(story.id("A"))).containsExactly("B");
        assertThat(story.topLevel()).containsExactly("Shelf", "C");
    }

    @Test
    void a_parent_can_be_a_title_in_the_front_matter_if_one_page_has_it() {
        story.manifestOfTree()
                .write("docs/ui.md", "---\ntitle: UI components\nnav_order: 1\n---\nText.")
                .write("docs/buttons.md", "---\ntitle: Buttons\nparent: UI Components\n---\nText.")
                .write("docs/twice/a.md", "---\ntitle: Toggle\nparent: Buttons\n---\nText.");

        story.publish("Begin");

        assertThat(story.parent(story.id("Buttons"))).isEqualTo(story.id("UI components"));
        assertThat(story.parent(story.id("Toggle"))).isEqualTo(story.id("Buttons"));

        story.write("docs/buttons.md", "---\ntitle: Buttons\nparent: Nobody\n---\nText.");
        SyncResult held = story.commitAndSync("A parent that is not there");

        assertThat(held.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(held.planned().diagnostics().toString())
                .contains("docs/buttons.md:3:9: the parent 'Nobody' is not a page of this manifest");
        assertThat(story.parent(story.id("Buttons"))).isEqualTo(story.id("UI components"));
    }

    @Test
    void a_parent_by_a_title_that_occurs_twice_is_told_by_the_page_above_it_or_by_the_folder() {
        story.manifestOfTree()
                .write("docs/one.md", "---\ntitle: One\n---\nText.")
                .write("docs/two.md", "---\ntitle: Two\n---\nText.")
                .write("docs/one-usage.md", "---\ntitle: Usage\nparent: One\n---\nText.")
                .write("docs/two-usage.md", "---\ntitle: Usage\nparent: Two\n---\nText.")
                .write("docs/detail.md", "---\ntitle: Detail\nparent: Usage\ngrand_parent: Two\n---\nText.")
                .write("docs/deep.md", "---\ntitle: Deep\nparent: Usage\nancestor: One\n---\nText.")
                .write("docs/near/usage.md", "---\ntitle: Usage\n---\nText.")
                .write("docs/near/child/a.md", "---\ntitle: Child of the near one\nparent: Usage\n---\nText.");

        story.publish("Begin");

        assertThat(story.parent(story.parent(story.id("Detail")))).isEqualTo(story.id("Two"));
        assertThat(story.parent(story.parent(story.id("Deep")))).isEqualTo(story.id("One"));
        assertThat(story.parent(story.parent(story.id("Child of the near one"))))
                .isEqualTo(story.id("Near"));
    }

    @Test
    void an_entry_can_live_in_another_space_and_links_find_it_there() {
        story.manifest("""
            pages:
              - path: a.md
              - path: b.md
                space: DEV
            """).write("a.md", "# A\n\nSee [b](b.md).").write("b.md", "# B\n\nBack to [a](a.md).");

        story.publish("Begin");

        assertThat(story.titles("DEV")).containsExactly("B");
        assertThat(story.body(story.id("A"))).contains("ri:space-key=\"DEV\"");
    }
}
