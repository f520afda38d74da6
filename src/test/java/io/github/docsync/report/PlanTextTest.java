package io.github.docsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.plan.Part;
import io.github.docsync.plan.Reason;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class PlanTextTest {
    @Test
    void says_what_happens_to_which_page_and_why_and_how_much_in_all() {
        assertThat(PlanText.of(SamplePlan.full(), Style.PLAIN)).isEqualTo("""
                        handbook → https://acme.atlassian.net/wiki, from 3f2a91c, last published 81bc002

                          + docs/new.md     "New page": new file
                          ~ docs/a.md       "A": body and labels changed since 3f2a91c
                          → docs/b.md       "B": moved from docs/old/b.md
                          ! docs/held.md    "Held": was edited in Confluence (version 4)
                          ? docs/orphan.md  "Orphan": file deleted in 81bc002
                          - docs/gone.md    "Gone": file deleted in 81bc002
                          ↕ docs/a.md goes after docs/b.md

                        To know:
                          docs/orphan.md: 'Orphan' is left, though its file is gone; remove it in Confluence, or set 'policy.orphans' to archive or trash

                        Held back, to protect it:
                          docs/held.md: 'Held' was edited in Confluence (version 4); the body changed in Git too: bring Confluence's in with 'docsync pull', or run with '--drift overwrite' to put Git's back

                        Plan: 1 to create, 1 to change, 1 to move, 1 to remove, 1 held back, 1 without a file, 1 unchanged, 1 to put in order.
                        """);
    }

    @Test
    void names_unchanged_pages_only_when_everything_is_asked_for() {
        assertThat(PlanText.of(SamplePlan.full(), Style.PLAIN)).doesNotContain("docs/same.md");
        assertThat(PlanText.of(SamplePlan.full(), new Style(false, true))).contains("docs/same.md");
    }

    @Test
    void says_plainly_that_there_is_nothing_to_do() {
        assertThat(PlanText.of(SamplePlan.inStep(), Style.PLAIN))
                .endsWith("In step: there is nothing to publish (1 unchanged).\n");
    }

    @Test
    void says_that_a_refused_plan_does_nothing() {
        assertThat(PlanText.of(SamplePlan.refused(), Style.PLAIN))
                .contains(
                        "Refused, to protect what is there:\n  commit 81bc002 was published already and is not an ancestor of"
                                + " 3f2a91c; publish a newer commit")
                .endsWith("Refused: nothing of this plan will be done (1 to create).\n");
    }

    @Test
    void uses_colours_only_where_asked() {
        assertThat(PlanText.of(SamplePlan.full(), Style.PLAIN)).doesNotContain("\u001B");
        assertThat(PlanText.of(SamplePlan.full(), new Style(true, false))).contains("\u001B[32m+\u001B[0m docs/new.md");
    }

    @Test
    void a_title_cannot_move_the_cursor_or_begin_a_line() {
        String text = PlanText.of(
                SamplePlan.of(SamplePlan.update(
                        "a.md", "A\u001B[2J\nB\u202E", EnumSet.of(Part.TITLE), Reason.of(Reason.Kind.RECORDED_ANEW))),
                Style.PLAIN);

        assertThat(text).contains("\"A\\u001b[2J\\u000aB\\u202e\"").doesNotContain("\u001B");
    }

    @Test
    void a_long_path_does_not_widen_the_column_of_all() {
        String path = "docs/" + "long/".repeat(20) + "a.md";
        String text = PlanText.of(
                SamplePlan.of(SamplePlan.create("b.md", "B"), SamplePlan.create(path, "Long")), Style.PLAIN);

        assertThat(text).contains("+ b.md  \"B\"").contains("+ " + path + "  \"Long\"");
    }
}
