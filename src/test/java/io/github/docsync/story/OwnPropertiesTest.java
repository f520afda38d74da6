package io.github.docsync.story;

import static io.github.docsync.local.Faults.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.FindingText;
import io.github.docsync.report.ReasonText;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person makes of a content property that front matter sets is left and named, unless Git's is to be put back. */
class OwnPropertiesTest {
    @RegisterExtension
    final Story story = new Story();

    private String page;

    @BeforeEach
    void publishAPageWithProperties() {
        story.manifestOfTree();
        author("owner: ann\n  status: draft");
        story.publish("Begin");
        page = story.id("A");
    }

    private void author(String properties) {
        story.write("docs/a.md", "---\nwidth: max\nproperties:\n  " + properties + "\n---\n# A\n\nText.\n");
    }

    private String owner() {
        return story.properties(page).get("owner").asText();
    }

    private String status() {
        return story.properties(page).get("status").asText();
    }

    private static List<String> problems(SyncResult done) {
        return Story.findings(done).stream().map(FindingText::problem).toList();
    }

    @Test
    void stop_names_a_value_that_both_sides_changed_and_sets_the_others() {
        story.changeProperty(page, "owner", "\"bob\"");
        author("owner: cid\n  status: final");
        story.repository().commit("Change both");
        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
        assertThat(problems(done)).containsExactly("'A' has another value of the property 'owner', set in Confluence");
        assertThat(owner()).isEqualTo("bob");
        assertThat(status()).isEqualTo("final");
        assertThat(Story.kinds(story.syncExpecting(ExitStatus.REFUSED))).containsExactly(Finding.Kind.CONFLICT);

        author("owner: bob\n  status: final");
        story.publish("Take the value over");
    }

    @Test
    void a_value_that_only_a_person_changed_stays_when_Git_changes_another() {
        story.changeProperty(page, "owner", "\"bob\"");
        author("owner: ann\n  status: final");
        story.repository().commit("Change one");
        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(owner()).isEqualTo("bob");
        assertThat(status()).isEqualTo("final");
    }

    @Test
    void overwrite_puts_values_back_and_skip_passes_them() {
        story.changeProperty(page, "owner", "\"bob\"");
        story.dropProperties(page, "status");
        assertThat(Story.kinds(story.drift(DriftPolicy.SKIP).syncExpecting(ExitStatus.IN_STEP)))
                .containsOnly(Finding.Kind.SKIPPED);
        assertThat(owner()).isEqualTo("bob");

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(owner()).isEqualTo("ann");
        assertThat(status()).isEqualTo("draft");

        story.changeProperty(page, "owner", "\"bob\"");
        author("owner: cid\n  status: draft");
        story.publish("Change the owner");
        assertThat(owner()).isEqualTo("cid");
    }

    @Test
    void a_value_that_a_person_changed_stays_when_Git_removes_the_property() {
        story.changeProperty(page, "owner", "\"bob\"");
        author("status: draft");
        story.repository().commit("Remove the owner");
        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(problems(done)).singleElement().asString().startsWith("'A' keeps the property 'owner'");
        assertThat(owner()).isEqualTo("bob");
    }

    @Test
    void a_value_that_nobody_changed_is_removed_with_its_key() {
        author("status: draft");
        story.publish("Remove the owner");
        assertThat(story.properties(page)).doesNotContainKey("owner");
    }

    @Test
    void a_width_that_a_reader_chose_stays_when_Git_changes_another_property() {
        story.changeProperty(page, "content-appearance-published", "\"default\"");
        author("owner: cid\n  status: draft");
        story.publish("Change the owner");
        assertThat(story.properties(page).get("content-appearance-published").asText())
                .isEqualTo("default");
        assertThat(owner()).isEqualTo("cid");
    }

    @Test
    void a_run_with_nothing_to_do_names_it_by_the_search_that_it_makes_anyway() {
        for (int number = 0; number < 12; number++) {
            story.write("docs/n" + number + ".md", "---\nproperties: {owner: ann}\n---\n# N" + number + "\n");
        }
        story.publish("Add pages");
        story.changeProperty(story.id("N7"), "owner", "\"bob\"");
        story.wire().forget();
        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(problems(done)).containsExactly("'N7' has another value of the property 'owner', set in Confluence");
        assertThat(story.wire().writes()).isEmpty();
        assertThat(story.wire().sent()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_value_that_a_person_changes_under_way_is_not_overwritten() {
        author("owner: cid\n  status: draft");
        story.repository().commit("Change the owner");
        Plan plan = story.plan();
        story.changeProperty(page, "owner", "\"bob\"");
        assertThat(story.apply(plan).status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(owner()).isEqualTo("bob");
        story.endsWithWorkLeft();
    }

    private void killedBeforeItRemembers() {
        String id = story.rows("/api/v2/pages/" + page + "/properties?key=docsync")
                .get(0)
                .path("id")
                .asText();
        story.site()
                .faults()
                .always(on("PUT", "/wiki/api/v2/pages/" + page + "/properties/" + id))
                .answer(400);
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
    }

    @Test
    void a_value_that_a_run_set_which_died_is_not_taken_for_a_persons() {
        author("owner: cid\n  status: draft\n  more: 1");
        story.repository().commit("Change the owner");
        killedBeforeItRemembers();
        assertThat(owner()).isEqualTo("cid");

        author("owner: dan\n  status: draft\n  more: 2");
        story.publish("Change it again");

        assertThat(owner()).isEqualTo("dan");
    }

    @Test
    void a_property_that_a_run_deleted_which_died_comes_back_with_its_commit() {
        author("status: draft");
        story.repository().commit("Remove the owner");
        killedBeforeItRemembers();
        assertThat(story.properties(page)).doesNotContainKey("owner");

        author("owner: ann\n  status: draft");
        story.publish("Change it back");

        assertThat(owner()).isEqualTo("ann");
    }

    @Test
    void a_value_that_a_run_set_which_died_is_taken_back_with_its_commit() {
        author("owner: cid\n  status: draft");
        story.repository().commit("Change the owner");
        killedBeforeItRemembers();
        assertThat(owner()).isEqualTo("cid");

        author("owner: ann\n  status: draft");
        story.repository().commit("Change it back");
        assertThat(story.plan().actions())
                .anyMatch(action -> ReasonText.line(action).equals("an earlier run did not finish it"));
        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(owner()).isEqualTo("ann");
    }
}
