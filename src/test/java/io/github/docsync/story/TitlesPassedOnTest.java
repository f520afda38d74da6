package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Titles that pass from one page to another while one of the two is removed, comes back, or goes to another space. The first was found
 * by the random history of seed 187.
 */
class TitlesPassedOnTest {
    @RegisterExtension
    final Story story = new Story();

    private static final String TREE = """
            pages:
              - path: docs/**
            policy:
              orphans: %s
              maxRemovals: 100%%
            """;

    private String a;
    private String b;

    @BeforeEach
    void publishTwoPages() {
        story.manifest(TREE.formatted("trash"))
                .write("docs/a.md", "# A\n\nText of a page.")
                .write("docs/b.md", "# B\n\nText of b.");
        story.publish("Begin");
        a = story.id("A");
        b = story.id("B");
    }

    private void retitle(String file, String before, String after) {
        story.repository().edit(file, "# " + before, "# " + after);
    }

    private String inDev(String title) {
        return story.rows("/api/v2/pages?space-id=" + story.spaceId("DEV") + "&title=" + title)
                .get(0)
                .path("id")
                .asText();
    }

    @Test
    void a_page_takes_the_title_of_one_that_is_removed_and_that_comes_back_later_under_another() {
        String text = story.repository().read("docs/a.md");
        story.repository().delete("docs/a.md");
        retitle("docs/b.md", "B", "A");
        story.publish("Delete a, call b like it");
        assertThat(story.id("A")).isEqualTo(b);
        assertThat(story.status(a)).isEqualTo("trashed");
        assertThat(story.titles("DOCS")).containsExactly("A");

        story.write("docs/a.md", text.replace("# A", "# B"));
        story.publish("Bring a back");

        assertThat(story.id("B")).isEqualTo(a);
        assertThat(story.id("A")).isEqualTo(b);
    }

    @Test
    void a_page_comes_back_while_the_title_that_it_had_passes_on_to_another() {
        story.repository().delete("docs/a.md");
        story.publish("Delete a");

        story.write("docs/a.md", "# B\n\nText of a page.");
        retitle("docs/b.md", "B", "A");
        story.publish("Bring a back with b's title");

        assertThat(story.id("B")).isEqualTo(a);
        assertThat(story.id("A")).isEqualTo(b);
    }

    @Test
    void a_page_comes_back_when_the_page_that_took_its_title_gives_it_up() {
        story.repository().delete("docs/a.md");
        story.publish("Delete a");
        retitle("docs/b.md", "B", "A");
        story.publish("Call b like it");

        story.write("docs/a.md", "# C\n\nText of a page.");
        retitle("docs/b.md", "A", "B");
        story.publish("Bring a back, give b its title back");

        assertThat(story.id("C")).isEqualTo(a);
        assertThat(story.id("B")).isEqualTo(b);
    }

    /** Seed 6228: two pages lie in the trash under one title, and only one can come back at a time. */
    @Test
    void two_pages_that_had_one_title_come_out_of_the_trash_one_after_the_other() {
        story.ada().trash(a);
        retitle("docs/a.md", "A", "B");
        retitle("docs/b.md", "B", "A");
        story.commitAndSync("Swap the titles");
        assertThat(story.id("A")).isEqualTo(b);
        story.ada().trash(b);
        story.drift(DriftPolicy.OVERWRITE);

        SyncResult first = story.syncExpecting(ExitStatus.REFUSED);
        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.findings(first))
                .singleElement()
                .satisfies(finding ->
                        assertThat(FindingText.problem(finding)).contains("cannot come back from the trash yet"));
        assertThat(story.id("B")).isEqualTo(a);
        assertThat(story.id("A")).isEqualTo(b);
        story.drift(null);
    }

    /** Seed 224: a person's trash, and one's own, bring pages back under the title that they had there. */
    @Test
    void a_page_gives_way_for_a_moment_to_one_that_had_its_title_in_the_trash() {
        story.ada().trash(a);
        story.write("docs/a.md", "# C\n\nText of a page.");
        retitle("docs/b.md", "B", "A");
        story.commitAndSync("Call a anew, and b like it");
        assertThat(story.id("A")).isEqualTo(b);

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.id("C")).isEqualTo(a);
        assertThat(story.id("A")).isEqualTo(b);
        story.drift(null);
    }

    @Test
    void a_page_whose_new_title_is_taken_gives_way_even_so() {
        story.newPage("D", story.homepage("DOCS"));
        story.ada().trash(a);
        story.write("docs/a.md", "# C\n\nText of a page.");
        retitle("docs/b.md", "B", "A");
        story.commitAndSync("Call a anew, and b like it");
        retitle("docs/b.md", "A", "D");
        story.repository().commit("Call b like a page of somebody");

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.REFUSED);

        assertThat(story.id("C")).isEqualTo(a);
        assertThat(story.id("A")).isEqualTo(b);
        story.drift(null);
    }

    @Test
    void a_page_waits_for_the_next_run_where_the_one_that_has_its_title_is_to_hang_under_it() {
        story.repository().delete("docs/a.md");
        story.publish("Delete a");
        retitle("docs/b.md", "B", "A");
        story.publish("Call b like it");

        story.write("docs/a.md", "# C\n\nText of a page.")
                .write("docs/b.md", "---\nparent: docs/a.md\n---\n# B\n\nText of b.");
        SyncResult done = story.commitAndSync("Bring a back above b");

        assertThat(done.status()).as(() -> Story.describe(done)).isEqualTo(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).contains(Finding.Kind.CONFLICT);
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.id("C")).isEqualTo(a);
        assertThat(story.parent(b)).isEqualTo(a);
    }

    @Test
    void an_archived_page_does_not_keep_the_title_that_another_wants() {
        story.manifest(TREE.formatted("archive"));
        story.repository().delete("docs/a.md");
        retitle("docs/b.md", "B", "A");

        story.publish("Delete a, call b like it");

        assertThat(story.id("A")).isEqualTo(b);
        assertThat(story.status(a)).isEqualTo("archived");
    }

    /** Seed 1012. */
    @Test
    void an_archived_page_does_not_keep_the_title_that_another_wants_as_soon_as_it_is_back() {
        story.manifest(TREE.formatted("archive"));
        story.ada().trash(b);
        story.repository().delete("docs/a.md");
        retitle("docs/b.md", "B", "A");
        assertThat(story.commitAndSync("Delete a, call b like it").status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(story.status(a)).isEqualTo("archived");

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.id("A")).isEqualTo(b);
        story.drift(null);
    }

    @Test
    void a_page_that_is_not_removed_keeps_its_title() {
        story.newPage("By hand", a);
        story.repository().delete("docs/a.md");
        retitle("docs/b.md", "B", "A");

        SyncResult done = story.commitAndSync("Delete a, call b like it");

        assertThat(done.status()).as(() -> Story.describe(done)).isEqualTo(ExitStatus.REFUSED);
        assertThat(story.title(a)).isEqualTo("A");
        assertThat(story.title(b)).isEqualTo("B");
    }

    @Test
    void a_page_goes_to_another_space_where_its_title_is_that_of_one_that_is_removed() {
        story.write("docs/dev/c.md", "# C\n\nText of c.");
        story.manifest(
                TREE.formatted("trash").replace("pages:\n", "pages:\n  - path: docs/dev/c.md\n    space: DEV\n"));
        story.publish("A page in another space");
        String c = inDev("C");

        story.manifest(TREE.formatted("trash")
                .replace("pages:\n", "pages:\n  - path: docs/b.md\n    space: DEV\n    title: C\n"));
        story.repository().delete("docs/dev/c.md");
        retitle("docs/b.md", "B", "C");
        story.publish("Replace it by one from this space");

        assertThat(story.status(c)).isEqualTo("trashed");
        assertThat(story.titles("DEV")).containsExactly("C");
        assertThat(story.page(b).path("spaceId").asText()).isEqualTo(story.spaceId("DEV"));
    }

    @Test
    void two_pages_of_one_title_change_places_between_spaces() {
        story.write("docs/dev/c.md", "# A\n\nText of c.");
        String manifest =
                TREE.formatted("trash").replace("pages:\n", "pages:\n  - path: docs/dev/c.md\n    space: DEV\n");
        story.manifest(manifest);
        story.publish("A page of the same title in another space");
        String c = inDev("A");

        story.manifest(TREE.formatted("trash").replace("pages:\n", "pages:\n  - path: docs/a.md\n    space: DEV\n"));
        story.publish("The other way round");

        assertThat(story.page(a).path("spaceId").asText()).isEqualTo(story.spaceId("DEV"));
        assertThat(story.page(c).path("spaceId").asText()).isEqualTo(story.spaceId("DOCS"));
        assertThat(story.title(a)).isEqualTo("A");
        assertThat(story.title(c)).isEqualTo("A");
    }
}
