package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.storage.StorageParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a run parses, from the plan to what is remembered; the local Confluence has a parser of its own. */
class ParsesTest {
    @RegisterExtension
    final Story story = new Story();

    @Test
    void one_edit_parses_the_bodies_of_its_own_page_only_and_each_of_them_once_and_a_run_without_one_none() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nOld words, and [B](b.md).\n\n- [ ] a task\n")
                .write("docs/b.md", "# B\n\nAnother page.\n")
                .write("docs/c.md", "# C\n\nA third one.\n");
        story.commitAndSync("Begin");
        story.write("docs/a.md", "# A\n\nNew words, and [B](b.md).\n\n- [ ] a task\n");
        long before = StorageParser.parsed();

        story.commitAndSync("Edit");

        // The stored body, the wanted one, and what came back from the write, which Confluence spells otherwise.
        assertThat(StorageParser.parsed() - before).isEqualTo(3);
        long afterwards = StorageParser.parsed();
        story.sync();
        assertThat(StorageParser.parsed()).isEqualTo(afterwards);
    }
}
