package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page that somebody saved in Confluence's editor without changing a word. */
class NoiseOfTheEditorTest {
    @RegisterExtension
    final Story story = new Story();

    private String page;

    @BeforeEach
    void publish() {
        story.manifestOfTree().write("docs/a.md", """
                # A

                Some wrod.

                | k | v |
                |---|---|
                | 1 | 2 |

                - [ ] do it
                """);
        story.publish("Begin");
        page = story.id("A");
    }

    private void save(String before, String after) {
        String saved = story.body(page)
                .replace("<table ", "<table data-layout=\"wide\" data-table-width=\"901\" ")
                .replace("<ac:task-list>", "<ac:task-list><ac:task-list-id>77</ac:task-list-id>")
                .replace(before, after);
        story.ada().edit(page, saved + "<p />");
    }

    @Test
    void it_is_no_edit_and_keeps_nothing_from_being_published() {
        save("none", "none");
        story.repository().edit("docs/a.md", "Some wrod", "Another word");

        story.publish("Edit");

        assertThat(story.body(page)).contains("Another word");
    }

    @Test
    void the_same_word_mended_on_both_sides_is_in_step() {
        save("wrod", "word");
        story.repository().edit("docs/a.md", "wrod", "word");
        story.repository().commit("Mend");
        int version = story.version(page);

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.version(page)).isEqualTo(version);
    }

    @Test
    void what_the_editor_could_have_added_is_published_where_git_states_it() {
        story.repository().edit("docs/a.md", "Some wrod.", """
                ```storage
                <table><tbody><tr><td><p>x</p></td></tr></tbody></table>
                ```""");
        story.publish("Add markup");
        story.repository().edit("docs/a.md", "<table>", "<table data-layout=\"full-width\">");

        story.publish("Widen");

        assertThat(story.body(page)).contains("data-layout=\"full-width\"");
    }
}
