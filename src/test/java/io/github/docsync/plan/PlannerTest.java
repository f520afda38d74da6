package io.github.docsync.plan;

import static io.github.docsync.plan.SamplePage.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.RemovalLimit;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held, removed and asked, decided without a server. */
class PlannerTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        untouched           | v1 'B' body=x              | v1 'B' body=x           | orphan 5: file-deleted-in (orphan) | archive 5: file-deleted-in | trash 5: file-deleted-in
        edited              | v1 'B' body=x              | v2 'B' body=z           | orphan 5: file-deleted-in (orphan) | orphan 5: file-deleted-in (conflict) | orphan 5: file-deleted-in (conflict)
        saved, not edited   | v1 'B' body=x              | v2 'B' body=x           | orphan 5: file-deleted-in (orphan) | archive 5: file-deleted-in | trash 5: file-deleted-in
        renamed             | v1 'B'                     | v2 'C'                  | orphan 5: file-deleted-in (orphan) | orphan 5: file-deleted-in (conflict) | orphan 5: file-deleted-in (conflict)
        moved               | v1 'B' parent=10           | v1 'B' parent=30        | orphan 5: file-deleted-in (orphan) | orphan 5: file-deleted-in (conflict) | orphan 5: file-deleted-in (conflict)
        live document       | v1 'B'                     | v2 'B' live             | orphan 5: file-deleted-in (orphan) | orphan 5: file-deleted-in (not-manageable) | orphan 5: file-deleted-in (not-manageable)
        in the trash        | v1 'B' removed             | v2 'B' trashed          | "" | "" | ""
        archived            | v1 'B'                     | v1 'B' archived         | "" | "" | ""
        """)
    void a_page_whose_file_is_gone(
            String name, String remembered, String actual, String report, String archive, String trash) {
        SamplePage gone = page("b.md").id("5").remembered(remembered).actual(actual);

        assertThat(SamplePlanning.of(gone).orphans(OrphanPolicy.REPORT).line())
                .as("report")
                .isEqualTo(report);
        assertThat(SamplePlanning.of(gone).orphans(OrphanPolicy.ARCHIVE).line())
                .as("archive")
                .isEqualTo(archive);
        assertThat(SamplePlanning.of(gone).orphans(OrphanPolicy.TRASH).line())
                .as("trash")
                .isEqualTo(trash);
    }

    @Test
    void an_edited_page_whose_file_is_gone_is_removed_under_overwrite() {
        assertThat(SamplePlanning.of(
                                page("b.md").id("5").remembered("v1 body=x").actual("v2 body=z"))
                        .orphans(OrphanPolicy.TRASH)
                        .drift(DriftPolicy.OVERWRITE)
                        .line())
                .isEqualTo("trash 5: file-deleted-in");
    }

    @Test
    void the_homepage_of_the_space_is_never_removed() {
        assertThat(SamplePlanning.of(
                                page("b.md").id("10").remembered("parent=0").actual("parent=0"))
                        .orphans(OrphanPolicy.TRASH)
                        .line())
                .isEqualTo("orphan 10: file-deleted-in (not-manageable)");
    }

    @Test
    void a_page_stays_as_long_as_somebody_elses_page_hangs_under_it() {
        assertThat(SamplePlanning.of(
                                page("b.md").id("5").remembered("'B'").actual("'B'"),
                                page("theirs").id("6").actual("'T' parent=5"))
                        .orphans(OrphanPolicy.TRASH)
                        .line())
                .isEqualTo("orphan 5: file-deleted-in (not-manageable)");
    }

    @Test
    void children_are_removed_before_their_parents() {
        assertThat(SamplePlanning.of(
                                page("b.md").id("5").remembered("'B'").actual("'B'"),
                                page("c.md").id("6").remembered("'C' parent=5").actual("'C' parent=5"))
                        .orphans(OrphanPolicy.TRASH)
                        .lines())
                .containsExactly("c.md trash 6: file-deleted-in", "b.md trash 5: file-deleted-in");
    }

    @Test
    void more_removals_than_allowed_refuse_the_plan() {
        Plan plan = SamplePlanning.of(
                        page("b.md").id("5").remembered("'B'").actual("'B'"),
                        page("c.md").id("6").remembered("'C'").actual("'C'").desired("'C'"))
                .orphans(OrphanPolicy.TRASH)
                .removals(new RemovalLimit(10, true))
                .plan();

        assertThat(plan.isRefused()).isTrue();
        assertThat(plan.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.TOO_MANY_REMOVALS);
    }

    @Test
    void a_file_with_a_mistake_holds_its_page_and_no_other() {
        assertThat(SamplePlanning.of(
                                page("a.md")
                                        .id("5")
                                        .remembered("'A' body=x")
                                        .actual("'A'")
                                        .desired("'A' body=y mistaken"),
                                page("b.md")
                                        .id("6")
                                        .remembered("'B' body=x")
                                        .actual("'B'")
                                        .desired("'B' body=y"),
                                page("c.md").desired("'C' mistaken"))
                        .lines())
                .containsExactly(
                        "a.md hold: file-mistake",
                        "b.md update 6 body: body-changed",
                        "c.md hold: file-mistake",
                        "file-mistake",
                        "file-mistake");
    }

    @Test
    void a_page_of_a_commit_that_is_not_contained_is_held_where_it_would_change() {
        SamplePage newer = page("a.md").id("5").remembered("'A' body=x").actual("'A'");

        assertThat(SamplePlanning.of(newer.desired("'A' body=y")).newer("5").line())
                .isEqualTo("hold: newer-commit (newer-commit)");
        assertThat(SamplePlanning.of(newer.desired("'A' body=x")).newer("5").line())
                .isEqualTo("no-op: in-step");
    }

    @Test
    void a_new_page_waits_for_a_parent_that_cannot_be_created() {
        assertThat(SamplePlanning.of(
                                page("theirs").id("7").actual("'A'"),
                                page("a.md").desired("'A'"),
                                page("b.md").desired("'B' parent=a.md"))
                        .lines())
                .containsExactly(
                        "a.md hold: foreign-page", "b.md hold: not-manageable", "foreign-page", "not-manageable");
    }

    @Test
    void titles_that_are_swapped_go_through_a_temporary_one() {
        Plan plan = SamplePlanning.of(
                        page("a.md").id("5").remembered("'A'").actual("'A'").desired("'B'"),
                        page("b.md").id("6").remembered("'B'").actual("'B'").desired("'A'"))
                .plan();

        assertThat(plan.byKind().updates())
                .hasSize(2)
                .filteredOn(PageWrite::frees)
                .hasSize(1);
        assertThat(plan.findings()).isEmpty();
    }

    @Test
    void a_title_that_another_page_of_ours_keeps_is_held_and_the_rest_written() {
        assertThat(SamplePlanning.of(
                                page("a.md")
                                        .id("5")
                                        .remembered("'A' body=x")
                                        .actual("'A'")
                                        .desired("'B' body=y"),
                                page("b.md")
                                        .id("6")
                                        .remembered("'Old'")
                                        .actual("v2 'B'")
                                        .desired("'Old'"))
                        .lines())
                .containsExactly(
                        "a.md update 5 body: body-changed", "b.md no-op: in-step", "edited-in-confluence", "conflict");
    }

    @Test
    void a_run_with_nothing_to_do_asks_nothing() {
        SamplePlanning planning = SamplePlanning.of(
                page("a.md")
                        .id("5")
                        .remembered("v3 'A' labels=l files=p.png:1")
                        .actual("v3 'A'")
                        .desired("'A' labels=l files=p.png:1"),
                page("b.md").id("6").remembered("v1 'B'").actual("v1 'B'").desired("'B'"));

        assertThat(planning.lines()).containsExactly("a.md no-op: in-step", "b.md no-op: in-step");
        assertThat(planning.questions()).isEmpty();
    }

    @Test
    void bodies_are_asked_for_and_rendered_of_pages_about_to_be_written_only() {
        SamplePlanning planning = SamplePlanning.of(
                page("a.md").id("5").remembered("'A' body=x").actual("'A'").desired("'A' body=y"),
                page("b.md").id("6").remembered("'B'").actual("'B'").desired("'B'"),
                page("c.md").desired("'C'"));

        planning.plan();

        assertThat(planning.questions()).containsExactly("titles [c]", "bodies [5]", "render [a.md, c.md]");
    }

    @Test
    void the_recorded_version_is_asked_for_where_the_body_is_not_the_recorded_one() {
        SamplePlanning planning = SamplePlanning.of(
                page("a.md").id("5").remembered("v1 body=x").actual("v2 body=z").desired("body=x"));

        planning.plan();

        assertThat(planning.questions()).startsWith("bodies [5]", "versions [5]");
    }

    @Test
    void no_decision_is_made_on_a_body_that_was_not_read() {
        PlanInput input = SamplePlanning.of(page("a.md")
                        .id("5")
                        .remembered("v1 body=x")
                        .actual("v2 body=z")
                        .desired("body=x"))
                .unanswered();

        assertThat(input.actual().bodies().isAsked("5")).isFalse();
        assertThat(catchThrowableOfType(UnansweredException.class, () -> PlanMaker.plan(input))
                        .question())
                .isEqualTo(new PlanStep.ReadBodies(Set.of(input.actual().pages().get("5"))));
    }
}
