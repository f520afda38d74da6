package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a run changed it records, for every part: only so can the next change of that part be told. */
class RecordedPartsTest {
    @RegisterExtension
    final Story story = new Story();

    private void order(String... names) {
        StringBuilder pages = new StringBuilder("pages:\n");
        for (String name : names) {
            pages.append("  - path: docs/").append(name).append(".md\n");
        }
        story.manifest(pages.toString());
    }

    private void publishThree() {
        order("a", "b", "c");
        story.write("docs/a.md", "# A\n\nText.")
                .write("docs/b.md", "# B\n\nText.")
                .write("docs/c.md", "# C\n\nText.");
        story.publish("Begin");
    }

    @Test
    void an_order_that_returns_is_applied_again_and_again() {
        publishThree();

        order("b", "a", "c");
        story.publish("Swap");
        assertThat(story.topLevel()).containsExactly("B", "A", "C");

        order("a", "b", "c");
        story.publish("Swap back");
        assertThat(story.topLevel()).containsExactly("A", "B", "C");

        order("c", "a", "b");
        story.publish("Last first");
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        order("a", "b", "c");
        story.publish("Back again, without the index");
        assertThat(story.topLevel()).containsExactly("A", "B", "C");
    }

    @Test
    void an_order_that_people_made_first_is_recorded_when_git_wants_the_same() {
        publishThree();
        story.ada().move(story.id("B"), "before", story.id("A"));
        order("b", "a", "c");
        story.publish("The same order");

        order("a", "b", "c");
        story.publish("Back");

        assertThat(story.topLevel()).containsExactly("A", "B", "C");
    }

    @Test
    void an_order_that_people_made_is_named_and_skip_passes_it_and_overwrite_puts_it_back() {
        publishThree();
        story.ada().move(story.id("C"), "before", story.id("A"));
        story.wire().forget();
        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(Story.findings(done)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.EDITED_IN_CONFLUENCE);
            assertThat(FindingText.problem(finding))
                    .isEqualTo("'C' stands elsewhere among its siblings in Confluence than in Git");
        });
        assertThat(story.wire().writes()).isEmpty();
        assertThat(Story.kinds(story.drift(DriftPolicy.SKIP).syncExpecting(ExitStatus.IN_STEP)))
                .containsExactly(Finding.Kind.SKIPPED);
        assertThat(story.topLevel()).containsExactly("C", "A", "B");

        assertThat(Story.kinds(story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP)))
                .isEmpty();
        assertThat(story.topLevel()).containsExactly("A", "B", "C");
    }

    /** Seed 50031: as pages also do that come back under their parent with it from the trash. */
    @Test
    void a_page_that_comes_back_under_its_parent_without_a_position_is_out_of_place() {
        publishThree();
        order("b", "a", "c");
        story.publish("Order them");
        String b = story.id("B");
        story.ada().hang(b, story.id("A"));
        story.ada().hang(b, story.homepage("DOCS"));
        assertThat(story.topLevel()).containsExactly("A", "C", "B");

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.findings(done)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.EDITED_IN_CONFLUENCE);
            assertThat(finding.pageId()).isEqualTo(b);
        });
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.topLevel()).containsExactly("B", "A", "C");
        story.wire().forget();
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP))).isEmpty();
        assertThat(story.wire().writes()).isEmpty();
        story.drift(null);
    }

    @Test
    void a_page_that_a_person_moved_between_others_is_named_once() {
        publishThree();
        story.manifestOfTree();
        story.write("docs/deep/d.md", "# D\n\nText.").write("docs/deep/index.md", "# Deep\n");
        story.publish("Add a folder");
        story.ada().move(story.id("D"), "before", story.id("B"));
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP)))
                .singleElement()
                .satisfies(
                        finding -> assertThat(FindingText.problem(finding)).isEqualTo("'D' was moved in Confluence"));
    }

    @Test
    void a_run_of_a_part_of_the_pages_does_not_forget_the_order() {
        publishThree();
        story.ada().move(story.id("C"), "before", story.id("A"));
        story.repository().edit("docs/b.md", "Text", "New text");
        story.only("docs/b.md").publish("Edit one");

        story.only(null).syncExpecting(io.github.docsync.ExitStatus.IN_STEP);

        assertThat(story.topLevel()).as("Ada's order").containsExactly("C", "A", "B");
    }
}
