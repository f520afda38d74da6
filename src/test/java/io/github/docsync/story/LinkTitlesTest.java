package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links name pages as they are called in Confluence when the run is over, and not as they are to be called some day. */
class LinkTitlesTest {
    @RegisterExtension
    final Story story = new Story();

    private String a;
    private String b;

    @BeforeEach
    void publishTwoPages() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nSee [b](b.md#part).")
                .write("docs/b.md", "# B\n\n## Part\n\nText.");
        story.publish("Begin");
        a = story.id("A");
        b = story.id("B");
    }

    @Test
    void a_run_of_some_pages_links_to_titles_that_stand_and_a_later_run_to_the_new_ones() {
        story.repository().edit("docs/b.md", "# B", "# Better").edit("docs/a.md", "See", "Look at");
        story.only("docs/a.md").publish("Retitle");
        assertThat(story.body(a)).contains("Look at", "ri:content-title=\"B\"");

        story.only(null).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.title(b)).isEqualTo("Better");
        assertThat(story.body(a)).contains("ri:content-title=\"Better\"");
    }

    @Test
    void a_title_that_is_taken_is_not_linked_to() {
        String hers = story.newPage("Better", story.homepage("DOCS"));
        story.repository().edit("docs/b.md", "# B", "# Better").edit("docs/a.md", "See", "Look at");
        SyncResult done = story.commitAndSync("Retitle");
        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).contains(Finding.Kind.FOREIGN_PAGE);
        assertThat(story.body(a)).contains("Look at", "ri:content-title=\"B\"");

        story.ada().trash(hers);
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(a)).contains("ri:content-title=\"Better\"");
    }

    @Test
    void a_page_that_is_restored_is_linked_to_after_it_is_back_and_gets_its_picture_then() {
        story.write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1});
        story.repository().edit("docs/b.md", "Text.", "Text. ![pic](pic.png)");
        story.publish("A picture");
        String picture = story.attachments(b).get(0);
        story.ada().trash(b);
        story.sync();
        assertThat(story.body(a)).doesNotContain("ri:content-title");

        story.write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 2});
        story.repository().edit("docs/a.md", "See", "Look at");
        story.repository().commit("Edit");
        story.wire().forget();
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.status(b)).isEqualTo("current");
        assertThat(story.attachments(b)).containsExactly(picture);
        assertThat(story.body(a)).contains("ri:content-title=\"B\"");
        assertThat(story.wire().pageWrites())
                .extracting(write -> write.path().contains(b))
                .startsWith(true);
        story.drift(null);
    }
}
