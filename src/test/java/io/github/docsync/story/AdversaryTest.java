package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Coincidences in which an edit, a comment or a page could be lost. */
class AdversaryTest {
    @RegisterExtension
    final Story story = new Story();

    @Test
    void a_page_that_was_taken_over_stays_under_its_parent_when_others_are_put_in_order() {
        String shelf = story.newPage("Shelf", story.homepage("DOCS"));
        String theirs = story.newPage("Theirs", shelf);
        story.manifest("""
                pages:
                  - path: c.md
                  - path: b.md
                    id: "%s"
                """.formatted(theirs)).write("b.md", "# B\n\nText.").write("c.md", "# C\n\nText.");
        story.publish("Begin");
        assertThat(story.parent(theirs)).isEqualTo(shelf);

        story.manifest("""
                pages:
                  - path: b.md
                    id: "%s"
                  - path: a.md
                  - path: c.md
                """.formatted(theirs)).write("a.md", "# A\n\nText.");
        story.publish("Reorder");

        assertThat(story.parent(theirs)).isEqualTo(shelf);
        assertThat(story.topLevel()).containsExactly("Shelf", "A", "C");
    }

    @Test
    void an_edit_survives_every_mix_of_part_changes_that_git_makes() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nText.")
                .write("docs/x/index.md", "# X\n\nText.")
                .write("docs/y/index.md", "# Y\n\nText.");
        story.publish("Begin");
        String page = story.id("A");
        story.ada().edit(page, "<p>Precious words.</p>");

        story.repository().move("docs/a.md", "docs/x/a.md").edit("docs/x/a.md", "# A", "# B");
        story.commitAndSync("Move and retitle");
        story.write(
                "docs/x/a.md",
                "---\nlabels: [one]\nproperties: {p: 1}\n---\n"
                        + story.repository().read("docs/x/a.md"));
        story.commitAndSync("Label");
        story.repository().move("docs/x/a.md", "docs/y/z.md").edit("docs/y/z.md", "Text", "Other text");
        story.commitAndSync("Move and edit");
        story.repository().edit("docs/y/z.md", "# B", "# C").edit("docs/y/z.md", "Other", "Still other");
        story.repository().commit("Retitle and edit");
        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
        assertThat(story.body(page)).isEqualTo("<p>Precious words.</p>");
        assertThat(story.title(page)).isEqualTo("C");
        assertThat(story.parent(page)).isEqualTo(story.id("Y"));
        assertThat(story.labels(page)).containsExactly("one");

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(page)).contains("Still other");
    }

    @Test
    void a_settled_conflict_is_over() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.\n\nMore.");
        story.publish("Begin");
        String page = story.id("A");
        story.ada().replace(page, "Text.", "Better text.");
        story.repository().edit("docs/a.md", "More.", "Even more.");
        story.repository().commit("Edit");
        story.syncExpecting(ExitStatus.REFUSED);

        story.ada().replace(page, "More.", "Even more.");
        story.repository().edit("docs/a.md", "Text.", "Better text.");
        story.publish("Take the edit over");

        story.repository().edit("docs/a.md", "Even more.", "The end.");
        story.publish("Go on");
        assertThat(story.body(page)).contains("Better text.", "The end.");
    }

    @Test
    void a_page_renamed_by_people_to_the_title_that_a_new_file_wants_is_not_pushed_aside() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.");
        story.publish("Begin");
        String page = story.id("A");
        story.ada().rename(page, "News");
        story.write("docs/news.md", "# News\n\nOther.").write("docs/c.md", "# C\n\nSee [news](news.md), [a](a.md).");
        story.repository().commit("Add");

        story.syncExpecting(ExitStatus.REFUSED);

        assertThat(story.title(page)).isEqualTo("News");
        assertThat(story.body(story.id("C"))).contains("ri:content-title=\"News\"", "blob/main/docs/news.md");
    }

    @Test
    void a_comment_survives_a_title_swap() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nText with a mark. See [b](b.md).")
                .write("docs/b.md", "# B\n\nText with b mark. See [a](a.md).");
        story.publish("Begin");
        String a = story.id("A");
        String b = story.id("B");
        story.comment(a, "a mark");
        story.comment(b, "b mark");

        story.repository().edit("docs/a.md", "# A", "# B").edit("docs/b.md", "# B", "# A");
        story.publish("Swap");

        assertThat(story.body(a)).containsPattern("inline-comment-marker[^>]*>a mark<");
        assertThat(story.body(b)).containsPattern("inline-comment-marker[^>]*>b mark<");
    }

    @Test
    void a_page_moved_by_people_below_a_page_that_goes_is_not_lost() {
        story.manifest("""
                pages:
                  - path: docs/**
                policy:
                  orphans: trash
                  maxRemovals: 100%
                """).write("docs/a.md", "# A\n\nText.").write("docs/old.md", "# Old\n\nText.");
        story.publish("Begin");
        String a = story.id("A");
        String old = story.id("Old");
        story.move(a, old);
        story.repository().delete("docs/old.md");
        story.repository().commit("Delete");

        story.syncExpecting(ExitStatus.REFUSED);

        assertThat(story.parent(a)).isEqualTo(old);
        assertThat(story.status(old)).isEqualTo("current");
        story.endsWithWorkLeft();
    }

    @Test
    void a_blog_post_that_people_edited_is_left() {
        story.manifestOfTree().write("docs/news.md", "---\ntype: blogpost\n---\n# News\n\nToday.\n\nMore.");
        story.publish("Begin");
        var post = story.rows("/api/v2/blogposts?title=News&body-format=storage&space-id=" + story.spaceId("DOCS"))
                .get(0);
        String id = post.path("id").asText();
        story.ada()
                .http()
                .put(
                        "/api/v2/blogposts/" + id,
                        "{\"id\":\"" + id + "\",\"status\":\"current\",\"title\":\"News\",\"version\":{\"number\":2},"
                                + "\"body\":{\"representation\":\"storage\",\"value\":\"<p>Precious.</p>\"}}")
                .expect(200);
        story.repository().edit("docs/news.md", "Today", "Tomorrow");
        story.repository().commit("Edit");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
    }
}
