package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.pull.CommentThread;
import io.github.docsync.pull.PullOptions;
import io.github.docsync.pull.PullResult;
import io.github.docsync.pull.PulledPage;
import io.github.docsync.pull.Verdict;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the manifest says of a page changes in the manifest; and what was squashed on the way counts as merged. */
class PullManifestTest {
    private static final String BRANCH = PullOptions.DEFAULT_BRANCH;
    private static final String PAGES = """
            pages:
              - path: docs/alpha.md
                title: 'The alpha'   # named here
                parent: docs/beta.md
              - path: docs/beta.md
              - {path: docs/gamma.md, title: Gamma here}
            """;

    @RegisterExtension
    final Story story = new Story();

    private String alpha;
    private String gamma;

    @BeforeEach
    void publish() {
        story.manifest(PAGES)
                .write("docs/alpha.md", "One text with words.\n")
                .write("docs/beta.md", "# Beta\n\nText.\n")
                .write("docs/gamma.md", "Text, see [the list](list.csv).\n")
                .write("docs/list.csv", "a;b\n");
        story.publish("Begin");
        alpha = story.id("The alpha");
        gamma = story.id("Gamma here");
    }

    private String manifest() {
        return story.repository().show(BRANCH, "sync.yml");
    }

    @Test
    void titles_and_parents_change_where_the_manifest_gives_them() {
        story.ada().rename(alpha, "Alpha: the \"new\"");
        story.move(alpha, gamma);
        story.ada().rename(gamma, "Gamma there");

        PullResult result = story.pull();

        assertThat(result.pages()).hasSize(2).allMatch(page -> page.verdict() == Verdict.EXACT);
        assertThat(result.pages().get(0).parts()).containsExactly("title", "parent");
        assertThat(manifest())
                .endsWith(PAGES.replace("'The alpha'", "\"Alpha: the \\\"new\\\"\"")
                        .replace("parent: docs/beta.md", "parent: docs/gamma.md")
                        .replace("Gamma here", "Gamma there"));
        assertThat(story.repository().show(BRANCH, "docs/alpha.md")).isEqualTo("One text with words.\n");
        assertThat(story.pull().pages()).isEmpty();

        story.repository().squash(BRANCH, "Squashed without the trailers");

        PullResult after = story.pull();
        assertThat(after.pages()).isEmpty();
        assertThat(after.toReview()).isFalse();
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP))).isEmpty();
        story.assertInStep();
        assertThat(story.parent(alpha)).isEqualTo(gamma);
        story.ada().replace(alpha, "words", "new words");
        assertThat(story.pull().base()).isEqualTo(story.repository().tip("HEAD"));
        story.endsWithWorkLeft();
    }

    @Test
    void a_title_that_changed_on_both_sides_is_refused() {
        story.repository().edit("sync.yml", "'The alpha'", "Alpha in Git");
        story.repository().commit("Rename");
        story.ada().rename(alpha, "Alpha in Confluence");

        PulledPage page = story.pull().pages().get(0);

        assertThat(page.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(page.reason()).contains("'Alpha in Git'", "'Alpha in Confluence'");
        story.endsWithWorkLeft();
    }

    @Test
    void who_replaced_an_attachment_is_the_author_and_lines_of_comments_are_those_of_the_branch() {
        String name = story.attachments(gamma).get(0);
        story.site().people("bob").attach(gamma, name, "a;b;c");
        story.ada().replace(alpha, "<p>One text", "<p>A new start.</p><p>One text");
        story.ada().commentOn(alpha, "new start", "Why?");

        PullResult result = story.pull(new PullOptions(BRANCH, false, false, false, false, false, true));

        List<PulledPage> pages = result.pages();
        assertThat(pages.get(1).parts()).containsExactly("attachments");
        assertThat(pages.get(1).authors()).containsExactly("Bob");
        CommentThread thread = result.comments().get(0);
        String[] lines = story.repository().show(BRANCH, "docs/alpha.md").split("\n");
        assertThat(thread.line()).isNotNull();
        assertThat(lines[thread.line() - 1]).contains("new start");
        story.endsWithWorkLeft();
    }
}
