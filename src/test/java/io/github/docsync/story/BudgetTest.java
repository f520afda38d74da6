package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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

    private int chunks() {
        return (int) story.allProperties(story.homepage("DOCS")).keySet().stream()
                .filter(key -> key.matches("docsync-index-handbook-[1-9]\\d*"))
                .count();
    }
}
