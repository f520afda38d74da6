package io.github.docsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import io.github.docsync.pull.PullResult;
import io.github.docsync.pull.PulledPage;
import io.github.docsync.pull.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PullMarkdownTest {
    @Test
    void shows_what_is_on_the_branch_and_what_was_left_out() {
        String text = PullMarkdown.of(
                result(
                        page("Alpha", Verdict.EXACT, null, null),
                        page("Beta", Verdict.CONFLICT, "both changed it", "docsync/pull-conflict-7")),
                false);

        assertThat(text)
                .startsWith("### docsync pull: 1 page on docsync/pull (0123456)")
                .contains("| exact | <code>docs/a.md</code> | Alpha | body | Ann |\n")
                .contains("| conflict: both changed it; merge docsync/pull-conflict-7 |")
                .contains("**Created in Confluence**\n\n- New page; --adopt takes it over\n");
    }

    @Test
    void a_title_cannot_become_markup_or_mention_anybody() {
        assertThat(PullMarkdown.of(result(page("<img src=x> @everyone | [x](y)", Verdict.EXACT, null, null)), false))
                .contains("| &lt;img src=x&gt; &#64;everyone \\| \\[x\\](y) |");
    }

    private static PulledPage page(String title, Verdict verdict, @Nullable String reason, @Nullable String conflict) {
        return new PulledPage(
                DocPath.of("docs/a.md"),
                "7",
                title,
                1,
                2,
                List.of("Ann"),
                List.of("body"),
                verdict,
                List.of(),
                reason,
                conflict);
    }

    private static PullResult result(PulledPage... pages) {
        return new PullResult(
                "docsync/pull",
                "base",
                "0123456789",
                List.of(pages),
                List.of(new PullResult.OtherPage(null, "9", "New page", false)),
                List.of(),
                List.of(),
                List.of(),
                "",
                true);
    }
}
