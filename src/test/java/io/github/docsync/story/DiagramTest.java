package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.model.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages with diagrams. The stories run without a cache, so each sync is that of a machine which has never drawn anything. */
class DiagramTest {
    @RegisterExtension
    final Story story = new Story();

    private void publish() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\n```plantuml\nBob -> Alice : hello\n```\n\nWith $x^2$.\n")
                .write("docs/b.md", "# B\n\n```plantuml\nBob -> Carl : bye\n```\n");
        story.publish("Begin");
        story.wire().forget();
    }

    @Test
    void another_machine_that_draws_everything_anew_uploads_and_writes_nothing() {
        publish();

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.wire().writes()).isEmpty();
    }

    @Test
    void an_edited_diagram_is_uploaded_once_and_its_old_picture_goes() {
        publish();
        String page = story.id("A");
        var before = story.ada().attachments(page);
        story.repository().edit("docs/a.md", "hello", "good day");

        story.publish("Edit");

        assertThat(story.wire().writes())
                .filteredOn(write -> write.path().contains("/child/attachment"))
                .hasSize(1);
        assertThat(story.wire().writes())
                .filteredOn(
                        write -> write.method().equals("PUT") && write.path().endsWith("/pages/" + page))
                .hasSize(1);
        assertThat(story.ada().attachments(page)).hasSize(2).isNotEqualTo(before);
        assertThat(story.version(story.id("B"))).isEqualTo(1);
    }

    @Test
    void a_missing_engine_is_told_once_for_all_pages() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\n```mermaid\npie\n```\n")
                .write("docs/b.md", "# B\n\n```mermaid\npie\n```\n\n```mermaid\ngraph LR\n```\n");
        story.repository().commit("Begin");

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(done.planned().diagnostics())
                .singleElement()
                .extracting(Diagnostic::toString)
                .asString()
                .contains("docs/a.md:3:1", "no Mermaid diagram can be drawn here");
    }
}
