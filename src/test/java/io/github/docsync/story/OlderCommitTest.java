package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page names the commit it comes from, and a commit that does not contain that one does not change it. */
class OlderCommitTest {
    @RegisterExtension
    final Story story = new Story();

    private static final String TRASH = """
            pages:
              - path: docs/**
            policy:
              orphans: trash
              maxRemovals: 100%
            """;

    private String older;
    private String newer;
    private String a;

    @BeforeEach
    void publishOnce() {
        story.manifest(TRASH).write("docs/a.md", "# A\n\nOlder text.").write("docs/b.md", "# B\n\nText of b.");
        older = story.repository().commit("Older");
        story.syncExpecting(ExitStatus.IN_STEP);
        a = story.id("A");
    }

    private void editBoth() {
        story.repository().edit("docs/a.md", "Older", "Newer");
        newer = story.repository().commit("Newer");
    }

    private void assertHeld(SyncResult done, int pages) {
        assertThat(Story.kinds(done)).hasSize(pages).containsOnly(Finding.Kind.NEWER_COMMIT);
        assertThat(Story.findings(done)).allSatisfy(finding -> {
            assertThat(FindingText.problem(finding)).contains(newer.substring(0, 7));
            assertThat(FindingText.remedy(finding)).contains("--force");
        });
        assertThat(story.body(a)).contains("Newer text");
    }

    @Test
    void what_was_published_in_part_is_not_undone_by_an_older_commit_and_the_rest_is_published() {
        story.repository().edit("docs/b.md", "Text of b", "Better text");
        story.repository().commit("Between");
        story.repository().edit("docs/a.md", "Older", "Newer");
        newer = story.repository().commit("Newer");
        story.only("docs/a.md").syncExpecting(ExitStatus.IN_STEP);

        SyncResult done = story.only(null).ref(newer + "~1").syncExpecting(ExitStatus.REFUSED);

        assertHeld(done, 1);
        assertThat(story.body(story.id("B"))).contains("Better text");
        story.force(true).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(a)).contains("Older text");
        story.force(false);
    }

    @Test
    void an_older_commit_changes_and_removes_nothing_newer_when_the_index_is_lost() {
        story.repository().edit("docs/a.md", "Older", "Newer");
        story.write("docs/c.md", "# C\n\nNew.");
        newer = story.repository().commit("Newer");
        story.syncExpecting(ExitStatus.IN_STEP);
        story.dropProperties(story.homepage("DOCS"), "docsync-index");

        SyncResult done = story.ref(older).syncExpecting(ExitStatus.REFUSED);

        assertHeld(done, 2);
        assertThat(story.titles("DOCS")).containsExactly("A", "B", "C");
        story.ref(null).syncExpecting(ExitStatus.IN_STEP);
    }

    @Test
    void an_older_commit_with_another_parent_changes_nothing_newer() {
        String shelf = story.newPage("Shelf", story.homepage("DOCS"));
        editBoth();
        story.manifest("parent: \"" + shelf + "\"\n" + TRASH);
        newer = story.repository().commit("Another parent");
        story.syncExpecting(ExitStatus.IN_STEP);
        story.dropProperties(story.homepage("DOCS"), "docsync-index");

        SyncResult done = story.ref(older).syncExpecting(ExitStatus.REFUSED);

        assertHeld(done, 2);
        assertThat(story.parent(a)).isEqualTo(shelf);
        story.ref(null);
    }

    @Test
    void a_version_that_a_newer_run_could_not_record_is_not_undone() {
        editBoth();
        String message = "docsync: docs/a.md at " + newer.substring(0, 12) + " [handbook unfinished]";
        story.ada().http().put("/api/v2/pages/" + a, """
                        {"id":"%s","status":"current","title":"A","version":{"number":2,"message":"%s"},
                         "body":{"representation":"storage","value":"<p>Newer text.</p>"}}""".formatted(a, message)).expect(200);

        SyncResult done = story.ref(older).syncExpecting(ExitStatus.REFUSED);

        assertHeld(done, 1);
        story.ref(null).syncExpecting(ExitStatus.IN_STEP);
    }
}
