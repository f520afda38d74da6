package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.OrphanPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that say themselves which existing page they are. */
class FrontMatterIdTest {
    @RegisterExtension
    final Story story = new Story();

    @Test
    void an_id_in_the_front_matter_takes_over_that_page_and_texts_of_other_tools_are_left_alone() {
        String page = story.newPage("By hand", story.homepage("DOCS"));
        story.manifestOfTree()
                .write("docs/a.md", "---\nid: " + page + "\n---\n# A\n\nText.")
                .write("docs/b.md", "---\nid: install-2.x\n---\n# B\n\nText.");

        story.commitAndSync("Begin");

        assertThat(story.titles("DOCS")).containsExactly("A", "B");
        assertThat(story.id("A")).isEqualTo(page);
        assertThat(story.body(page)).contains("Text.");
    }

    @Test
    void two_files_with_one_id_are_named_and_held_both_and_lose_no_page() {
        story.orphans(OrphanPolicy.TRASH);
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.").write("docs/b.md", "# B\n\nText.");
        story.publish("Begin");
        String a = story.id("A");

        story.write("docs/a.md", "---\nid: " + a + "\n---\n# A\n\nNew.")
                .write("docs/b.md", "---\nid: " + a + "\n---\n# B\n\nNew.")
                .write("docs/c.md", "# C\n\nText.");
        SyncResult done = story.commitAndSync("Copy the id");

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(done.planned().diagnostics().toString())
                .contains("docs/a.md:2:5: the page " + a + " of 'docs/a.md' is also named by 'docs/b.md'")
                .contains("docs/b.md:2:5: the page " + a + " of 'docs/b.md' is also named by 'docs/a.md'");
        assertThat(story.titles("DOCS")).containsExactly("A", "B", "C");
        assertThat(story.version(a)).isEqualTo(1);
    }

    @Test
    void the_entry_wins_over_a_file_that_names_another_page_and_the_file_is_held() {
        String page = story.newPage("By hand", story.homepage("DOCS"));
        story.manifest("""
            pages:
              - path: docs/a.md
                id: "%s"
              - path: docs/b.md
            """.formatted(page))
                .write("docs/a.md", "---\nid: 5\n---\n# A\n\nText.")
                .write("docs/b.md", "---\nid: " + page + "\n---\n# B\n\nText.");

        SyncResult done = story.commitAndSync("Begin");

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(done.planned().diagnostics().toString())
                .contains("docs/a.md:2:5: front matter names page 5, and the manifest names page " + page)
                .contains("docs/b.md:2:5: the page " + page + " of 'docs/b.md' is also named by 'docs/a.md'");
        assertThat(story.titles("DOCS")).containsExactly("By hand");
    }
}
