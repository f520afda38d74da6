package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.apply.Outcome;
import io.github.docsync.local.Faults;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Reason;
import io.github.docsync.report.FindingText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages whose file is gone. */
class RemovalTest {
    @RegisterExtension
    final Story story = new Story();

    private void manifest(String orphans, String maxRemovals) {
        story.manifest("""
            pages:
              - path: docs/**
            policy:
              orphans: %s
              maxRemovals: %s
            """.formatted(orphans, maxRemovals));
    }

    private void publishTree() {
        story.write("docs/keep.md", "---\norder: 1\n---\n# Keep\n\nText.")
                .write("docs/old/index.md", "---\norder: 5\n---\n# Old\n\nText.")
                .write("docs/old/part/index.md", "# Part\n\nText.")
                .write("docs/old/part/leaf.md", "# Leaf\n\nText.");
        story.publish("Begin");
    }

    @Test
    void an_orphan_is_reported_and_left() {
        manifest("report", "100%");
        publishTree();
        story.repository().delete("docs/old");
        story.repository().commit("Delete");

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).containsOnly(Finding.Kind.ORPHAN).hasSize(3);
        assertThat(story.titles("DOCS")).contains("Old", "Part", "Leaf");
    }

    @Test
    void a_page_without_a_file_says_which_commit_deleted_it_or_that_it_is_left_out() {
        manifest("report", "100%");
        publishTree();
        story.repository().delete("docs/old/part");
        String deleting = story.repository().commit("Delete").substring(0, 7);
        story.write("docs/keep.md", "---\norder: 1\n---\n# Keep\n\nNew text.");
        story.publish("Edit");
        story.repository().edit("docs/old/index.md", "order: 5", "docsync: false");
        story.repository().commit("Leave out");

        Map<String, List<Reason>> reasons = new HashMap<>();
        story.sync().planned().plan().actions().forEach(action -> reasons.put(action.title(), action.reasons()));

        assertThat(reasons.get("Leaf")).containsExactly(Reason.of(Reason.Kind.FILE_DELETED_IN, deleting));
        assertThat(reasons.get("Part")).containsExactly(Reason.of(Reason.Kind.FILE_DELETED_IN, deleting));
        assertThat(reasons.get("Old")).containsExactly(Reason.of(Reason.Kind.FILE_LEFT_OUT));
        story.repository().delete("docs/keep.md");
        assertThat(story.plan().actions())
                .filteredOn(action -> action.title().equals("Keep"))
                .flatExtracting(Action::reasons)
                .as("in the working tree only")
                .containsExactly(Reason.of(Reason.Kind.FILE_DELETED));
        story.endsWithWorkLeft();
    }

    @Test
    void orphans_go_to_the_trash_deepest_first() {
        manifest("trash", "100%");
        publishTree();
        String old = story.id("Old");
        String part = story.id("Part");
        String leaf = story.id("Leaf");
        story.repository().delete("docs/old");
        story.wire().forget();

        story.publish("Delete");

        assertThat(story.titles("DOCS")).containsExactly("Keep");
        assertThat(story.wire().sent(request -> request.method().equals("DELETE")))
                .extracting(Wire.Sent::path)
                .containsExactly(
                        "/wiki/api/v2/pages/" + leaf, "/wiki/api/v2/pages/" + part, "/wiki/api/v2/pages/" + old);
    }

    @Test
    void trap_23_orphans_go_to_the_archive() {
        manifest("archive", "100%");
        publishTree();
        String part = story.id("Part");
        story.repository().delete("docs/old");

        story.publish("Delete");

        assertThat(story.titles("DOCS")).containsExactly("Keep");
        assertThat(story.status(part)).isEqualTo("archived");
    }

    @Test
    void a_page_that_people_hung_something_under_stays_with_it() {
        manifest("trash", "100%");
        publishTree();
        String part = story.id("Part");
        String theirs = story.newPage("Theirs", part);
        story.repository().delete("docs/old");
        story.repository().commit("Delete");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.findings(done).toString()).contains("Theirs");
        assertThat(story.status(part)).isEqualTo("current");
        assertThat(story.parent(theirs)).isEqualTo(part);
        assertThat(story.titles("DOCS")).doesNotContain("Leaf");
        story.endsWithWorkLeft();
    }

    @Test
    void a_plan_says_beforehand_what_a_page_of_a_person_keeps_from_being_removed() {
        manifest("trash", "100%");
        story.write("docs/top/index.md", "# Top")
                .write("docs/top/mid/index.md", "# Mid")
                .write("docs/top/mid/leaf.md", "# Leaf");
        story.commitAndSync("Begin");
        story.newPage("Hers", story.id("Mid"));
        story.repository().delete("docs/top");
        story.repository().commit("Delete");

        assertThat(story.plan().findings())
                .extracting(FindingText::problem)
                .anySatisfy(problem -> assertThat(problem).contains("'Mid' is not removed because 'Hers'"))
                .anySatisfy(problem -> assertThat(problem).contains("'Top' is not removed because 'Mid'"));
        story.syncExpecting(ExitStatus.REFUSED);
        assertThat(story.titles("DOCS")).contains("Hers", "Mid", "Top").doesNotContain("Leaf");
        story.wire().forget();
        story.syncExpecting(ExitStatus.REFUSED);
        assertThat(story.wire().writes()).as("writes while it is held").isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void trap_4_a_child_that_stays_is_moved_before_its_parent_goes() {
        manifest("trash", "100%");
        publishTree();
        String leaf = story.id("Leaf");
        story.repository().move("docs/old/part/leaf.md", "docs/leaf.md").delete("docs/old");

        story.publish("Save the leaf");

        assertThat(story.parent(leaf)).isEqualTo(story.homepage("DOCS"));
        assertThat(story.titles("DOCS")).containsExactly("Keep", "Leaf");
    }

    @Test
    void an_orphan_that_a_person_edited_is_held() {
        manifest("trash", "100%");
        publishTree();
        String leaf = story.id("Leaf");
        story.ada().edit(leaf, "<p>Precious words.</p>");
        story.repository().delete("docs/old");
        story.repository().commit("Delete");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).contains(Finding.Kind.CONFLICT);
        assertThat(story.status(leaf)).isEqualTo("current");
        assertThat(story.body(leaf)).contains("Precious words");
        story.endsWithWorkLeft();

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.status(leaf)).isEqualTo("trashed");
    }

    @Test
    void an_orphan_that_a_person_renamed_or_moved_is_held() {
        manifest("trash", "100%");
        publishTree();
        String leaf = story.id("Leaf");
        story.ada().rename(leaf, "My leaf");
        story.move(leaf, story.id("Keep"));
        story.repository().delete("docs/old/part/leaf.md");
        story.repository().commit("Delete");

        story.syncExpecting(ExitStatus.REFUSED);

        assertThat(story.status(leaf)).isEqualTo("current");
    }

    @Test
    void more_removals_than_the_limit_are_refused_and_nothing_is_sent() {
        manifest("trash", "2");
        publishTree();
        story.repository().delete("docs/old");
        story.write("docs/new.md", "# New\n\nText.");
        story.repository().commit("Delete");
        story.wire().forget();

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.TOO_MANY_REMOVALS);
        assertThat(story.wire().writes()).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void a_percentage_that_allows_less_than_one_page_allows_none() {
        manifest("trash", "10%");
        publishTree();
        story.repository().delete("docs/old/part/leaf.md");
        story.repository().commit("Delete");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.TOO_MANY_REMOVALS);
        assertThat(story.titles("DOCS")).contains("Leaf");
        story.endsWithWorkLeft();
    }

    @Test
    void a_percentage_allows_exactly_its_share() {
        manifest("trash", "25%");
        publishTree();
        story.repository().delete("docs/old/part/leaf.md");

        story.publish("Delete one of four");

        assertThat(story.titles("DOCS")).doesNotContain("Leaf");
    }

    @Test
    void a_file_that_comes_back_after_its_page_was_archived_does_not_get_a_second_page() {
        manifest("archive", "100%");
        publishTree();
        String leaf = story.id("Leaf");
        story.repository().delete("docs/old/part/leaf.md");
        story.publish("Delete");

        story.write("docs/old/part/leaf.md", "# Leaf\n\nText.");
        story.repository().commit("Bring back");
        story.sync();

        assertThat(story.status(leaf)).isEqualTo("archived");
        assertThat(story.titles("DOCS")).doesNotContain("Leaf");
    }

    @Test
    void only_a_part_never_removes_or_reorders_the_rest() {
        manifest("trash", "100%");
        publishTree();
        story.repository().delete("docs/old/part/leaf.md");
        story.write("docs/keep.md", "---\norder: 9\n---\n# Keep\n\nNew text.")
                .write("docs/old/index.md", "---\norder: 5\n---\n# Old\n\nNew text.");
        story.repository().commit("Change much");

        story.only("docs/keep.md").syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.titles("DOCS")).contains("Leaf");
        assertThat(story.body(story.id("Keep"))).contains("New text");
        assertThat(story.body(story.id("Old"))).doesNotContain("New text");

        story.only(null).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.titles("DOCS")).doesNotContain("Leaf");
        assertThat(story.topLevel()).containsExactly("Old", "Keep");
    }

    @Test
    void only_a_new_page_brings_the_pages_above_it() {
        manifest("trash", "100%");
        publishTree();
        story.write("docs/x/y/z.md", "# Z\n\nSee [w](../w.md).").write("docs/x/w.md", "# W\n\nText.");
        story.repository().commit("Add");

        story.only("docs/x/y/**").syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.titles("DOCS")).contains("X", "Y", "Z").doesNotContain("W");
        story.only(null).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(story.id("Z"))).contains("ri:content-title=\"W\"");
    }

    @Test
    void where_the_site_has_no_archive_the_pages_stay_and_the_report_says_what_to_do() {
        manifest("archive", "100%");
        publishTree();
        String part = story.id("Part");
        story.repository().delete("docs/old");
        story.repository().commit("Delete");
        story.site()
                .faults()
                .always(Faults.on("POST", "/wiki/rest/api/content/archive"))
                .answer(403, Map.of("Content-Type", "application/json"), "{\"message\":\"not licensed\"}");

        SyncResult done = story.syncExpecting(ExitStatus.FAILED);

        assertThat(done.result().outcomes())
                .filteredOn(outcome -> outcome instanceof Outcome.Failed)
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(((Outcome.Failed) outcome).problem())
                            .isEqualTo("Confluence refused to archive it (not licensed); the Free plan has no archive");
                    assertThat(((Outcome.Failed) outcome).remedy()).contains("policy.orphans");
                });
        assertThat(done.result().outcomes())
                .filteredOn(outcome -> outcome instanceof Outcome.Held)
                .as("the two above it")
                .hasSize(2);
        assertThat(story.status(part)).isEqualTo("current");
        story.endsWithWorkLeft();
    }
}
