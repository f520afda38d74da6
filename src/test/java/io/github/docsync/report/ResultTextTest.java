package io.github.docsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.apply.Outcome;
import io.github.docsync.apply.Result;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTextTest {
    private final Action first = SamplePlan.create("docs/a.md", "A");
    private final Action second = SamplePlan.create("docs/b.md", "B");
    private final Action third = SamplePlan.create("docs/c.md", "C");
    private final Plan plan = SamplePlan.of(first, second, third);

    @Test
    void counts_what_was_done() {
        Result result = new Result(
                List.of(
                        new Outcome.Done(first, "1", 1),
                        new Outcome.Done(second, "2", 1),
                        new Outcome.Done(third, "3", 1)),
                List.of(),
                false);

        assertThat(ResultText.of(plan, result, Style.PLAIN)).isEqualTo("Done: 3 created.\n");
    }

    @Test
    void names_each_failure_and_what_depends_on_it() {
        Result result = new Result(
                List.of(
                        new Outcome.Done(first, "1", 1),
                        new Outcome.Failed(second, "create page: Confluence answered 413", "split the page"),
                        new Outcome.Skipped(third, DocPath.of("docs/b.md"))),
                List.of(),
                false);

        assertThat(ResultText.of(plan, result, Style.PLAIN)).isEqualTo("""

                        Failed:
                          docs/b.md: create page: Confluence answered 413; split the page

                        Not tried:
                          docs/c.md: depends on docs/b.md

                        Incomplete: run it again when the cause is fixed; 1 created, 1 failed, 1 not tried.
                        """);
    }

    @Test
    void names_what_was_held_back_while_applying() {
        Result result = new Result(
                List.of(new Outcome.Held(first, "edited in Confluence meanwhile", "plan again")), List.of(), false);

        assertThat(ResultText.of(plan, result, Style.PLAIN))
                .contains("Held back, to protect it:\n  docs/a.md: edited in Confluence meanwhile; plan again")
                .endsWith("Done: no pages, 1 held back.\n");
    }

    @Test
    void says_that_a_stopped_run_can_go_on() {
        Result result = new Result(List.of(new Outcome.Skipped(first, null)), List.of(), true);

        assertThat(ResultText.of(plan, result, Style.PLAIN))
                .isEqualTo("Stopped: the next run goes on from here; no pages, 1 not tried.\n");
    }
}
