package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run may cost in requests, over enough pages for more than one bulk listing. */
class BudgetTest {
    private static final int PAGES = 300;

    @RegisterExtension
    final Story story = new Story();

    @Test
    void creates_no_op_and_one_edit_stay_within_their_budgets() {
        story.manifestOfTree();
        for (int i = 0; i < PAGES; i++) {
            story.write("docs/part" + i % 10 + "/page" + i + ".md", "# Page " + i + "\n\nText of " + i + ".");
        }
        int pages = PAGES + 10;

        story.publish("Begin");

        assertThat(story.wire().sent()).hasSizeLessThanOrEqualTo(2 * pages + chunks() + 10);
        story.wire().forget();
        story.sync();
        assertThat(story.wire().writes()).isEmpty();
        assertThat(story.wire().sent()).hasSizeLessThanOrEqualTo(2 + chunks() + 4);

        story.repository().edit("docs/part7/page7.md", "Text", "New text");
        story.wire().forget();
        story.publish("Edit");
        assertThat(story.wire().pageWrites()).hasSize(1);
        assertThat(story.wire().sent()).hasSizeLessThanOrEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void a_link_forward_costs_one_request_more_for_its_target(int reach) {
        int pages = 21;
        story.manifestOfTree();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            StringBuilder text = new StringBuilder("# Page %02d\n\nText.\n".formatted(i));
            for (int next = i + 1; next < pages && next <= i + reach; next++) {
                text.append("See [it](page%02d.md).%n".formatted(next));
            }
            story.write("docs/page%02d.md".formatted(i), text.toString());
            titles.add("Page %02d".formatted(i));
        }

        story.publish("Begin");

        int targets = pages - 1;
        assertThat(story.wire().sent()).hasSizeLessThanOrEqualTo(2 * pages + targets + chunks() + 10);
        assertThat(story.topLevel()).isEqualTo(titles);
        assertThat(story.wire().pageWrites()).hasSize(pages);
        story.assertInStep();
    }

    @Test
    void new_pages_of_which_a_killed_run_moved_some_come_into_their_order_and_are_recorded() {
        story.manifestOfTree();
        for (int i = 0; i < 6; i++) {
            story.write("docs/page" + i + ".md", "# Page " + i + "\n\nSee [it](page" + (i + 1) + ".md).");
        }
        story.write("docs/page6.md", "# Page 6\n\nText.");
        AtomicInteger moves = new AtomicInteger();
        AtomicBoolean dead = new AtomicBoolean();
        story.site()
                .faults()
                .always(exchange -> dead.get()
                        || (exchange.path().contains("/move/")
                                && moves.incrementAndGet() == 3
                                && dead.compareAndSet(false, true)))
                .answer(400);
        story.repository().commit("Begin");
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.wire().forget();

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.wire().pageWrites()).isEmpty();
        assertThat(story.topLevel())
                .containsExactly("Page 0", "Page 1", "Page 2", "Page 3", "Page 4", "Page 5", "Page 6");
        story.assertInStep();
    }

    private int chunks() {
        return (int) story.allProperties(story.homepage("DOCS")).keySet().stream()
                .filter(key -> key.matches("docsync-index-handbook-[1-9]\\d*"))
                .count();
    }
}
