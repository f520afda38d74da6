package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.report.FindingText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Confluence cannot take holds its page before anything of it is sent, and the rest is published. */
class LimitsTest {
    private static final int PICTURES = 600;

    @RegisterExtension
    final Story story = new Story();

    @Test
    void a_page_that_is_too_much_for_confluence_is_held_and_the_rest_is_published() {
        String labels = IntStream.range(0, 5000).mapToObj(i -> "l" + i).collect(Collectors.joining(", "));
        story.manifestOfTree()
                .write("docs/big.md", "---\nproperties:\n  data: " + "x".repeat(33 * 1024) + "\n---\n# Big\n\nText.")
                .write("docs/many.md", "---\nlabels: [" + labels + "]\n---\n# Many\n\nText.")
                .write("docs/ok.md", "# Ok\n\nSee [big](big.md).");
        story.repository().commit("Begin");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(story.titles("DOCS")).containsExactly("Ok");
        assertThat(Story.findings(done))
                .extracting(FindingText::problem)
                .anySatisfy(problem -> assertThat(problem)
                        .contains("line 3: the property 'data' is 34 KB, and Confluence takes at most 32 KB"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("line 2: the page has 5000 labels, and at most 1000 can be published"));
        assertThat(story.body(story.id("Ok"))).contains("https://github.com/acme/handbook/blob/main/docs/big.md");

        story.write("docs/big.md", "# Big\n\nText.").write("docs/many.md", "# Many\n\nText.");
        story.publish("Shorten");
        story.write("docs/big.md", "---\nproperties:\n  data: " + "x".repeat(33 * 1024) + "\n---\n# Big\n\nNew.");
        story.repository().commit("Too long again");
        story.wire().forget();
        story.syncExpecting(ExitStatus.REFUSED);
        assertThat(story.wire().pageWrites()).isEmpty();
        assertThat(story.body(story.id("Big"))).contains("Text.");
        story.endsWithWorkLeft();
    }

    @Test
    void where_warnings_stop_a_run_nothing_is_sent_for_a_page_that_is_too_much() {
        String labels = IntStream.range(0, 1001).mapToObj(i -> "l" + i).collect(Collectors.joining(", "));
        story.manifest("strict: true\npages:\n  - path: docs/**\n")
                .write("docs/many.md", "---\nlabels: [" + labels + "]\n---\n# Many\n\nText.")
                .write("docs/ok.md", "# Ok\n\nText.");
        story.repository().commit("Begin");

        story.syncExpecting(ExitStatus.BAD_INPUT);

        assertThat(story.wire().sent()).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void what_is_too_long_only_as_it_is_sent_is_found_before_anything_is() {
        String quotes = ("\"".repeat(999) + "\n").repeat(2_620);
        story.manifestOfTree()
                .write("docs/pic.png", png(1))
                .write("docs/big.md", "# Big\n\n![](pic.png)\n\n```\n" + quotes + "```\n");
        story.repository().commit("Begin");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.findings(done))
                .singleElement()
                .satisfies(finding -> assertThat(FindingText.problem(finding))
                        .contains("bytes in storage format, and Confluence takes at most"));
        assertThat(story.titles("DOCS")).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void a_page_with_very_many_pictures_is_published_and_kept_in_step() {
        StringBuilder text = new StringBuilder("# Gallery\n\n");
        for (int i = 0; i < PICTURES; i++) {
            story.write("docs/p" + i + ".png", png(i));
            text.append("![](p").append(i).append(".png)\n");
        }
        story.manifestOfTree().write("docs/a.md", text.toString());
        story.publish("Begin");
        String page = story.id("Gallery");

        story.write("docs/p7.png", png(7777));
        story.repository().edit("docs/a.md", "![](p9.png)\n", "").delete("docs/p9.png");
        story.wire().forget();
        story.publish("Change one, drop one");

        assertThat(story.wire().sent(sent -> sent.writes() && sent.path().endsWith("/child/attachment")))
                .hasSize(1);
        assertThat(story.wire().sent(sent -> sent.method().equals("DELETE"))).hasSize(1);
        assertThat(story.allProperties(page).get("docsync").toString().length()).isLessThan(32 * 1024);
    }

    private static byte[] png(int content) {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) content, (byte) (content >> 8)};
    }
}
