package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people change in Confluence, part by part, under each policy. */
class PeoplesEditsTest {
    @RegisterExtension
    final Story story = new Story();

    private String page;
    private String other;

    @BeforeEach
    void publishTwoPages() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nFirst text.\n\nSecond text.")
                .write("docs/b.md", "# B\n\nSee [a](a.md).")
                .write("docs/z/index.md", "# Z\n\nText.");
        story.publish("Begin");
        page = story.id("A");
        other = story.id("B");
        story.wire().forget();
    }

    @Test
    void an_edited_body_is_left_and_named() {
        story.ada().replace(page, "First text", "Better text");

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.body(page)).contains("Better text");
        assertThat(story.wire().writes())
                .as("that it was looked at is remembered, and nothing else is written")
                .allMatch(write ->
                        write.path().startsWith("/wiki/api/v2/pages/" + story.homepage("DOCS") + "/properties"));
    }

    @Test
    void an_edit_is_looked_at_once_and_not_by_every_run() {
        story.ada().replace(page, "First text", "Better text");
        story.ada().rename(other, "B by Ada");
        story.syncExpecting(ExitStatus.IN_STEP);
        story.wire().forget();

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.wire().sent()).as("as many as without an edit").hasSize(3);
        assertThat(Story.kinds(done))
                .containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE, Finding.Kind.EDITED_IN_CONFLUENCE);

        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");
        done = story.syncExpecting(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).contains(Finding.Kind.CONFLICT);
        assertThat(story.body(page)).contains("Better text");
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(page)).contains("First text", "Other text");
        assertThat(story.title(other)).isEqualTo("B");
    }

    @Test
    void a_body_that_both_sides_edited_is_a_conflict_and_the_rest_is_published() {
        story.ada().replace(page, "First text", "Better text");
        story.repository().edit("docs/a.md", "Second text", "Other text").edit("docs/b.md", "See", "Look at");
        story.repository().commit("Edit both");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
        assertThat(story.body(page)).contains("Better text").doesNotContain("Other text");
        assertThat(story.body(other)).contains("Look at");
    }

    @Test
    void trap_16_an_edit_that_got_the_number_of_our_version_is_still_an_edit() {
        story.ada().replace(page, "First text", "Better text");
        story.ada().deleteVersion(page, 1);
        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");
        assertThat(story.version(page)).as("as many as we wrote").isEqualTo(1);

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
        assertThat(story.body(page)).contains("Better text").doesNotContain("Other text");
    }

    @Test
    void trap_16_an_edit_is_not_judged_by_a_version_that_only_has_the_number_of_ours() {
        story.repository().edit("docs/a.md", "Second text", "Second sentence");
        story.publish("Version 2");
        story.ada().replace(page, "First text", "Better text");
        story.ada().edit(page, story.body(page));
        story.ada().deleteVersion(page, 1);
        story.repository().edit("docs/a.md", "Second sentence", "Other text");
        story.repository().commit("Edit");
        assertThat(story.version(page))
                .as("one more than ours, which is Ada's first")
                .isEqualTo(3);

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
        assertThat(story.body(page)).contains("Better text");
    }

    @Test
    void a_page_whose_old_versions_were_deleted_needs_no_new_version() {
        story.repository().edit("docs/a.md", "Second text", "Second sentence");
        story.publish("Version 2");
        story.ada().deleteVersion(page, 1);

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(done.planned().plan().findings()).isEmpty();
        assertThat(story.version(page)).isEqualTo(1);
    }

    @Test
    void an_edited_body_is_put_back_under_overwrite() {
        story.ada().replace(page, "First text", "Better text");

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.body(page)).contains("First text").doesNotContain("Better");
    }

    @Test
    void skip_leaves_what_both_sides_edited_and_costs_no_exit_code() {
        story.ada().replace(page, "First text", "Better text");
        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");

        SyncResult done = story.drift(DriftPolicy.SKIP).syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.SKIPPED);
        assertThat(story.body(page)).contains("Better text").doesNotContain("Other text");
    }

    @Test
    void an_edit_is_still_known_after_git_changed_the_title_of_the_page() {
        story.ada().replace(page, "First text", "Better text");
        story.repository().edit("docs/a.md", "# A", "# Alpha");
        story.commitAndSync("Rename");
        assertThat(story.title(page)).isEqualTo("Alpha");
        assertThat(story.body(page)).contains("Better text");
        story.syncExpecting(ExitStatus.IN_STEP);

        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");
        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
        assertThat(story.body(page)).contains("Better text");
    }

    @Test
    void an_edit_is_still_known_after_git_moved_the_page() {
        story.ada().replace(page, "First text", "Better text");
        story.repository().move("docs/a.md", "docs/z/a.md").edit("docs/b.md", "a.md", "z/a.md");
        story.commitAndSync("Move");
        assertThat(story.parent(page)).isEqualTo(story.id("Z"));

        story.repository().edit("docs/z/a.md", "Second text", "Other text");
        story.repository().commit("Edit");
        story.syncExpecting(ExitStatus.REFUSED);

        assertThat(story.body(page)).contains("Better text");
    }

    @Test
    void an_edit_is_still_known_after_labels_and_attachments_changed() {
        story.ada().replace(page, "First text", "Better text");
        story.write(
                "docs/a.md", "---\nlabels: [new]\n---\n" + story.repository().read("docs/a.md"));
        story.commitAndSync("Label");
        assertThat(story.labels(page)).containsExactly("new");

        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");
        story.syncExpecting(ExitStatus.REFUSED);

        assertThat(story.body(page)).contains("Better text");
    }

    @Test
    void an_edit_is_still_known_after_two_pages_swapped_their_titles() {
        story.ada().replace(page, "First text", "Better text");
        story.repository().edit("docs/a.md", "# A", "# B").edit("docs/b.md", "# B", "# A");
        story.commitAndSync("Swap");
        assertThat(story.title(page)).isEqualTo("B");
        assertThat(story.body(page)).contains("Better text");

        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");
        story.syncExpecting(ExitStatus.REFUSED);

        assertThat(story.body(page)).contains("Better text");
    }

    @Test
    void the_same_edit_on_both_sides_is_no_conflict() {
        story.ada().replace(page, "First text", "Better text");
        story.repository().edit("docs/a.md", "First text", "Better text");
        int version = story.version(page);

        story.publish("The same");

        assertThat(story.version(page)).isEqualTo(version);
    }

    @Test
    void an_edit_that_was_taken_back_is_no_drift() {
        story.ada().replace(page, "First text", "Better text");
        story.ada().replace(page, "Better text", "First text");
        story.repository().edit("docs/a.md", "Second text", "Other text");

        story.publish("Edit");

        assertThat(story.body(page)).contains("First text", "Other text");
    }

    @Test
    void a_changed_title_stays_and_links_follow_it() {
        story.ada().rename(page, "Alpha by Ada");

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.title(page)).isEqualTo("Alpha by Ada");
        assertThat(story.body(other)).contains("ri:content-title=\"Alpha by Ada\"");
    }

    @Test
    void a_changed_title_stays_while_git_changes_the_body() {
        story.ada().rename(page, "Alpha by Ada");
        story.repository().edit("docs/a.md", "Second text", "Other text");

        story.commitAndSync("Edit");

        assertThat(story.title(page)).isEqualTo("Alpha by Ada");
        assertThat(story.body(page)).contains("Other text");
    }

    @Test
    void a_title_that_both_sides_changed_is_a_conflict_and_the_body_is_published() {
        story.ada().rename(page, "Alpha by Ada");
        story.repository().edit("docs/a.md", "# A", "# Alpha by Git").edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
        assertThat(story.title(page)).isEqualTo("Alpha by Ada");
        assertThat(story.body(page)).contains("Other text");
    }

    @Test
    void a_changed_title_is_put_back_under_overwrite() {
        story.ada().rename(page, "Alpha by Ada");

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.title(page)).isEqualTo("A");
        assertThat(story.body(other)).contains("ri:content-title=\"A\"");
    }

    @Test
    void a_moved_page_stays_where_it_was_put() {
        story.move(page, story.id("Z"));

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.parent(page)).isEqualTo(story.id("Z"));
    }

    @Test
    void a_moved_page_stays_there_while_git_changes_its_body() {
        story.move(page, story.id("Z"));
        story.repository().edit("docs/a.md", "Second text", "Other text");

        story.commitAndSync("Edit");

        assertThat(story.parent(page)).isEqualTo(story.id("Z"));
        assertThat(story.body(page)).contains("Other text");
    }

    @Test
    void a_page_that_both_sides_moved_is_a_conflict() {
        String elsewhere = story.newPage("Elsewhere", story.homepage("DOCS"));
        story.move(page, elsewhere);
        story.repository().move("docs/a.md", "docs/z/a.md").edit("docs/b.md", "a.md", "z/a.md");
        story.repository().commit("Move");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).contains(Finding.Kind.CONFLICT);
        assertThat(story.parent(page)).isEqualTo(elsewhere);
    }

    @Test
    void a_moved_page_is_put_back_under_overwrite() {
        story.move(page, story.id("Z"));

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.parent(page)).isEqualTo(story.homepage("DOCS"));
        assertThat(story.topLevel()).containsExactly("A", "B", "Z");
    }

    @Test
    void trap_3_a_trashed_page_stays_in_the_trash_and_nobody_links_to_it() {
        story.ada().trash(page);

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.status(page)).isEqualTo("trashed");
        assertThat(story.body(other)).contains("https://github.com/acme/handbook/blob/main/docs/a.md");
    }

    @Test
    void a_trashed_page_that_git_changed_is_a_conflict() {
        story.ada().trash(page);
        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
        assertThat(story.status(page)).isEqualTo("trashed");
    }

    @Test
    void a_trashed_page_is_restored_under_its_id_by_overwrite() {
        story.ada().trash(page);
        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.status(page)).isEqualTo("current");
        assertThat(story.body(page)).contains("Other text");
        assertThat(story.id("A")).isEqualTo(page);
    }

    @Test
    void a_page_that_came_back_from_the_trash_is_published_again() {
        story.ada().trash(page);
        story.sync();
        story.ada().restore(page);
        story.repository().edit("docs/a.md", "Second text", "Other text");

        story.commitAndSync("Edit");

        assertThat(story.body(page)).contains("Other text");
    }

    @Test
    void a_new_page_below_a_trashed_one_waits_for_it() {
        String parent = story.id("Z");
        story.ada().trash(parent);
        story.write("docs/z/child.md", "# Child\n\nText.");
        story.repository().commit("Add");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.findings(done))
                .extracting(FindingText::problem)
                .anySatisfy(problem -> assertThat(problem).contains("waits for its parent"));
        assertThat(story.titles("DOCS")).doesNotContain("Child");
    }

    @Test
    void an_archived_page_stays_in_the_archive() {
        story.archive(page);

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.status(page)).isEqualTo("archived");
    }

    @Test
    void an_archived_page_that_git_changed_is_a_conflict() {
        story.archive(page);
        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
    }

    @Test
    void trap_2_a_hidden_page_is_not_taken_for_deleted() {
        story.site().faults().hide(page);

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.wire()
                        .sent(request -> request.method().equals("POST")
                                && request.path().endsWith("/pages")))
                .isEmpty();
        story.site().faults().show(page);
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.id("A")).isEqualTo(page);
    }

    @Test
    void an_edit_made_while_a_page_is_written_is_never_overwritten() {
        story.repository().edit("docs/a.md", "Second text", "Other text");
        story.repository().commit("Edit");
        var plan = story.plan();
        story.ada().replace(page, "First text", "Better text");

        SyncResult done = story.apply(plan);

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(story.body(page)).contains("Better text").doesNotContain("Other text");
    }
}
