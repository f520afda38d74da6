package io.github.docsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.plan.Action;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanMarkdownTest {
    @Test
    void shows_a_table_of_what_would_happen() {
        assertThat(PlanMarkdown.of(SamplePlan.full()))
                .startsWith("<!-- docsync handbook -->\n### docsync: 1 to create, 1 to change, 1 to move, 1 to remove")
                .contains("| + | <code>docs/new.md</code> | New page | new file |\n")
                .contains("**Held back, to protect it**\n\n- docs/held.md: 'Held' was edited in Confluence")
                .contains("**1 warning in the files**\n\n- warning: docs/a.md:3:5: there is no file docs/x.md")
                .doesNotContain("docs/same.md");
    }

    @Test
    void a_title_cannot_become_markup_or_mention_anybody() {
        assertThat(PlanMarkdown.of(SamplePlan.of(SamplePlan.create("a|b.md", "<img src=x> @everyone [x](y) `z`"))))
                .contains("| <code>a\\|b.md</code> | &lt;img src=x&gt; &#64;everyone \\[x\\](y) \\`z\\` |");
    }

    @Test
    void a_big_plan_still_fits_into_a_comment() {
        Action[] actions = IntStream.range(0, 5000)
                .mapToObj(i -> SamplePlan.create("docs/some/folder/page-" + i + ".md", "Page " + i))
                .toArray(Action[]::new);

        assertThat(PlanMarkdown.of(SamplePlan.of(actions)))
                .hasSizeLessThan(65_536)
                .contains("… and 4850 more.");
    }
}
