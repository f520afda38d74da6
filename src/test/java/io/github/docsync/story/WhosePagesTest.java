package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose a page is: what was copied is nobody's, and another repository with the same id touches nothing. */
class WhosePagesTest {
    @RegisterExtension
    final Story story = new Story();

    private void copyProperties(String from, String to) {
        story.allProperties(from).forEach((key, value) -> story.property(to, key, value.toString()));
    }

    private String pageIn(String space, String title) {
        return story.ada().create(story.spaceId(space), story.homepage(space), title, "<p>by hand</p>");
    }

    @Test
    void two_targets_of_one_repository_live_apart_though_the_second_root_is_a_copy_of_the_first() {
        story.repository().write("sync.yml", """
            version: 1
            id: handbook
            space: ${TARGET}
            parent: ${ROOT}
            pages:
              - path: docs/**
            """);
        story.write("docs/a.md", "# A\n\nText.").write("docs/b.md", "# B\n\nSee [a](a.md).");
        String stage = pageIn("DOCS", "Handbook");
        story.variable("TARGET", "DOCS").variable("ROOT", stage);
        story.publish("Publish to the first");
        String a = story.id("A");
        String production = pageIn("DEV", "Handbook");
        copyProperties(stage, production);

        story.variable("TARGET", "DEV").variable("ROOT", production).publish("Publish to the second");

        assertThat(story.titles("DEV")).containsExactly("A", "B", "Handbook");
        assertThat(story.titles("DOCS")).containsExactly("A", "B", "Handbook");
        assertThat(story.id("A")).isEqualTo(a);
        assertThat(story.children(production)).containsExactly("A", "B");
        assertThat(story.children(stage)).containsExactly("A", "B");
        story.assertInStep();

        story.ada().purge(childOf(production, "B"));
        story.dropProperties(production, "docsync-index");
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.children(production)).containsExactly("A", "B");
        assertThat(story.children(stage)).containsExactly("A", "B");
        story.variable("TARGET", "DOCS").variable("ROOT", stage);
        story.assertInStep();
    }

    private String childOf(String parent, String title) {
        return story.rows("/api/v2/pages/" + parent + "/direct-children?limit=250").stream()
                .filter(row -> row.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    @Test
    void a_copy_of_the_index_whose_head_was_lost_is_nobodys_either() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.");
        story.publish("Begin");
        String copy = story.newPage("Copy", story.homepage("DOCS"));
        JsonNode part = story.allProperties(story.homepage("DOCS")).get("docsync-index-handbook-1");
        story.property(copy, "docsync-index-handbook-1", part.toString());
        story.manifest("""
            parent: "%s"
            pages:
              - path: docs/**
            """.formatted(copy)).write("docs/b.md", "# B\n\nText.");

        story.publish("Publish below the copy");

        assertThat(story.children(copy)).containsExactly("A", "B");
    }

    /** What Confluence's "Copy page with children" leaves: other pages with the bodies and properties of the first. */
    private String copyTree(String from, String space, String under, String prefix) {
        String copy = story.ada().create(story.spaceId(space), under, prefix + story.title(from), story.body(from));
        copyProperties(from, copy);
        story.rows("/api/v2/pages/" + from + "/direct-children?limit=250")
                .forEach(child -> copyTree(child.path("id").asText(), space, copy, prefix));
        return copy;
    }

    private List<Integer> versions(String tree) {
        List<Integer> versions = new ArrayList<>(List.of(story.version(tree)));
        story.rows("/api/v2/pages/" + tree + "/direct-children?limit=250")
                .forEach(child -> versions.addAll(versions(child.path("id").asText())));
        return versions;
    }

    @Test
    void a_copied_tree_is_nobodys_whatever_happens_to_the_first_one() {
        story.manifest("""
            pages:
              - path: docs/**
            policy:
              orphans: trash
              maxRemovals: 100%
            """);
        story.write("docs/guide/index.md", "# Guide\n\nSee [one](one.md).")
                .write("docs/guide/one.md", "# One\n\nText.")
                .write("docs/guide/two.md", "# Two\n\nText.");
        story.publish("Begin");
        String one = story.id("One");
        String shelf = story.newPage("Shelf", story.homepage("DOCS"));
        String copy = copyTree(story.id("Guide"), "DOCS", shelf, "Copy of ");
        List<Integer> before = versions(copy);

        story.wire().forget();
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.wire().writes()).isEmpty();
        story.repository().delete("docs/guide/two.md").edit("docs/guide/one.md", "Text", "New text");
        story.repository().edit("docs/guide/index.md", "# Guide", "# Handbook");
        story.publish("Change everything");
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.repository().edit("docs/guide/one.md", "New", "Newer");
        story.publish("Edit without an index");

        assertThat(story.body(one)).contains("Newer text");
        assertThat(story.titles("DOCS"))
                .containsExactly("Copy of Guide", "Copy of One", "Copy of Two", "Handbook", "One", "Shelf");
        assertThat(story.children(shelf)).containsExactly("Copy of Guide");
        assertThat(story.children(copy)).containsExactly("Copy of One", "Copy of Two");
        assertThat(versions(copy)).isEqualTo(before);
    }

    @Test
    void a_copied_space_is_nobodys_and_the_first_one_keeps_its_pages() {
        story.repository().write("sync.yml", """
            version: 1
            id: handbook
            space: ${TARGET}
            pages:
              - path: docs/**
            """);
        story.write("docs/guide/index.md", "# Guide\n\nSee [one](one.md).")
                .write("docs/guide/one.md", "# One\n\nText.");
        story.variable("TARGET", "DOCS").publish("Begin");
        String one = story.id("One");
        copyProperties(story.homepage("DOCS"), story.homepage("DEV"));
        String copy = copyTree(story.id("Guide"), "DEV", story.homepage("DEV"), "");
        List<Integer> before = versions(copy);
        story.repository().edit("docs/guide/one.md", "Text", "New text");
        story.repository().commit("Edit");

        SyncResult done = story.variable("TARGET", "DEV").syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).contains(Finding.Kind.FOREIGN_PAGE);
        assertThat(story.titles("DEV")).containsExactly("Guide", "One");
        assertThat(versions(copy)).isEqualTo(before);
        assertThat(story.titles("DOCS")).containsExactly("Guide", "One");
        assertThat(story.version(one)).isEqualTo(1);
        story.variable("TARGET", "DOCS").syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(one)).contains("New text");
        assertThat(versions(copy)).isEqualTo(before);
    }

    @Test
    void each_of_two_targets_has_its_own_blog_post() {
        story.repository().write("sync.yml", """
            version: 1
            id: handbook
            space: ${TARGET}
            pages:
              - path: docs/**
            """);
        story.write("docs/one.md", "# One\n\nText.")
                .write("docs/news.md", "---\ntype: blogpost\n---\n# News\n\nToday.");
        story.variable("TARGET", "DOCS").publish("Begin");

        story.variable("TARGET", "DEV").publish("Publish to the second");

        for (String space : List.of("DOCS", "DEV")) {
            assertThat(story.rows("/api/v2/blogposts?space-id=" + story.spaceId(space)))
                    .hasSize(1);
        }
    }

    private static final String OTHER_TEAM = """
        version: 1
        id: handbook
        space: DOCS
        pages:
          - path: docs/**
        policy:
          orphans: trash
          maxRemovals: 100%
        """;

    private String publishAsFirstTeam() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.").write("docs/b.md", "# B\n\nText.");
        story.publish("Begin");
        return story.id("A");
    }

    private SyncResult refused(boolean force) {
        story.wire().forget();
        SyncResult done = story.force(force).syncExpecting(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.OTHER_REPOSITORY);
        assertThat(story.wire().writes()).isEmpty();
        return done;
    }

    @Test
    void another_repository_with_the_same_id_is_refused_and_only_its_own_option_passes_it() {
        String a = publishAsFirstTeam();
        story.publishFrom(Repository.create(null))
                .write("sync.yml", OTHER_TEAM)
                .write("docs/a.md", "# A\n\nThe other team's.");
        story.repository().commit("Begin");

        assertThat(Story.findings(refused(false))).singleElement().satisfies(finding -> {
            assertThat(FindingText.problem(finding)).contains("another repository", "github.com/acme/handbook");
            assertThat(FindingText.remedy(finding)).contains("use another 'id'", "--accept-repository");
        });
        refused(true);
        story.force(false).acceptRepository(true).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.body(a)).contains("The other team's");
        story.acceptRepository(false).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(a)).contains("The other team's");
    }

    @Test
    void it_is_refused_too_with_another_parent_and_when_the_index_was_lost() {
        publishAsFirstTeam();
        String shelf = story.newPage("Shelf", story.homepage("DOCS"));
        story.publishFrom(Repository.create("git@github.com:acme/manual.git"))
                .write("sync.yml", OTHER_TEAM + "parent: \"" + shelf + "\"\n")
                .write("docs/a.md", "# A\n\nThe other team's.");
        story.repository().commit("Begin");

        refused(false);
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        refused(true);

        story.endsWithWorkLeft();
    }

    @Test
    void a_fork_is_another_repository_and_another_clone_is_not() {
        String a = publishAsFirstTeam();
        String shelf = story.newPage("Shelf", story.homepage("DOCS"));
        Repository clone = story.repository().cloned("ssh://git@github.com/Acme/Handbook.git");
        Repository fork = story.repository().cloned("https://github.com/bob/handbook.git");
        story.publishFrom(fork).manifest("""
            parent: "%s"
            pages:
              - path: docs/**
            """.formatted(shelf));
        fork.commit("Another parent");
        refused(false);

        story.publishFrom(clone).write("docs/a.md", "# A\n\nFrom the clone.");
        story.publish("Edit");

        assertThat(story.body(a)).contains("From the clone");
        assertThat(List.of(story.parent(a))).containsExactly(story.homepage("DOCS"));
    }

    /** The page as it was: body, version, message and memory; the index, which lies elsewhere, stays as it is. */
    private void restoreFromBackup(String id, JsonNode page, JsonNode memory) {
        story.ada()
                .http()
                .put("/api/v2/pages/" + id, """
                    {"id":"%s","status":"current","title":%s,"version":{"number":%d,"message":%s},
                     "body":{"representation":"storage","value":%s}}\
                    """.formatted(
                                id,
                                page.path("title"),
                                story.version(id) + 1,
                                page.at("/version/message"),
                                page.at("/body/storage/value")))
                .expect(200);
        while (story.version(id) > 1) {
            story.ada().deleteVersion(id, 1);
        }
        story.ada().setProperty(id, "docsync", memory.toString());
    }

    @Test
    void pages_restored_from_a_backup_that_is_older_than_the_index_are_brought_up_to_date_once() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nFirst.").write("docs/b.md", "# B\n\nFirst.");
        story.publish("Begin");
        String a = story.id("A");
        String b = story.id("B");
        JsonNode pageA = story.page(a);
        JsonNode memoryA = story.allProperties(a).get("docsync");
        JsonNode pageB = story.page(b);
        JsonNode memoryB = story.allProperties(b).get("docsync");
        story.repository().edit("docs/a.md", "First", "Second");
        story.publish("Edit");
        story.repository().edit("docs/a.md", "Second", "Third").edit("docs/b.md", "First", "Second");
        story.publish("Edit again");
        restoreFromBackup(a, pageA, memoryA);
        restoreFromBackup(b, pageB, memoryB);

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.body(a)).as(() -> story.page(a) + Story.describe(done)).contains("Third");
        assertThat(story.body(b)).contains("Second");
        story.assertInStep();
    }
}
