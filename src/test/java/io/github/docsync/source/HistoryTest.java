package io.github.docsync.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";
    private static final String UNKNOWN = "1111111111111111111111111111111111111111";

    @TempDir
    Path folder;

    private GitFixture repository;

    @BeforeEach
    void create() throws Exception {
        repository = GitFixture.in(folder.resolve("repository"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private static DocPath path(String text) {
        return DocPath.of(text);
    }

    @Test
    void finds_files_that_were_moved_as_they_are_or_edited_on_the_way() throws Exception {
        String before = repository
                .write("docs/same.md", TEXT)
                .write("docs/edited.md", TEXT.replace("one", "other"))
                .write("docs/stays.md", "stays\n")
                .commit();
        repository
                .delete("docs/same.md")
                .write("moved/same.md", TEXT)
                .delete("docs/edited.md")
                .write("docs/renamed.md", TEXT.replace("one", "other") + "nine\n")
                .write("docs/fresh.md", "nothing like it\n");
        Map<DocPath, DocPath> expected = Map.of(
                path("moved/same.md"), path("docs/same.md"),
                path("docs/renamed.md"), path("docs/edited.md"));

        try (Snapshot uncommitted = repository.open()) {
            assertThat(uncommitted.renamesSince(before)).isEqualTo(expected);
        }
        repository.commit();
        try (Snapshot committed = repository.open("main")) {
            assertThat(committed.renamesSince(before)).isEqualTo(expected);
        }
    }

    @Test
    void prefers_the_file_with_the_same_content_over_a_similar_one() throws Exception {
        String before =
                repository.write("a.md", TEXT).write("b.md", TEXT + "nine\n").commit();
        repository.delete("a.md").delete("b.md").write("x.md", TEXT + "nine\n").write("y.md", TEXT + "ten\n");

        try (Snapshot snapshot = repository.open()) {
            assertThat(snapshot.renamesSince(before))
                    .isEqualTo(Map.of(path("x.md"), path("b.md"), path("y.md"), path("a.md")));
        }
    }

    @Test
    void takes_neither_a_copy_nor_an_empty_file_for_a_renamed_one() throws Exception {
        String before = repository.write("a.md", TEXT).write("empty.md", "").commit();
        repository.write("copy.md", TEXT).delete("empty.md").write("other.md", "");

        try (Snapshot snapshot = repository.open()) {
            assertThat(snapshot.renamesSince(before)).isEmpty();
        }
    }

    @Test
    void finds_identical_files_even_if_the_clone_lacks_the_old_contents() throws Exception {
        String before = repository
                .write("same.md", TEXT)
                .write("edited.md", TEXT + "old\n")
                .commit();
        String edited = repository.indexed("edited.md");
        repository
                .delete("same.md")
                .delete("edited.md")
                .write("moved.md", TEXT)
                .write("other.md", TEXT + "new\n")
                .delete(".git/objects/" + edited.substring(0, 2) + "/" + edited.substring(2));

        try (Snapshot snapshot = repository.open()) {
            assertThat(snapshot.renamesSince(before)).isEqualTo(Map.of(path("moved.md"), path("same.md")));
        }
    }

    @Test
    void a_clone_without_the_old_lists_of_files_says_how_to_get_them() throws Exception {
        String before = repository.write("a.md", TEXT).commit();
        String tree =
                repository.git().getRepository().resolve(before + "^{tree}").name();
        repository.write("b.md", TEXT).commit();
        repository.delete(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2));

        try (Snapshot snapshot = repository.open()) {
            assertThatThrownBy(() -> snapshot.renamesSince(before))
                    .hasMessageContaining("'--filter=blob:none'")
                    .hasMessageContaining("'git fetch --refetch --no-filter'");
        }
        assertThatThrownBy(() -> repository.open(before)).hasMessageContaining("'git fetch --refetch --no-filter'");
    }

    @Test
    void finds_a_moved_folder_among_thousands_of_other_new_files() throws Exception {
        for (int i = 0; i < 20; i++) {
            repository.write("old/page" + i + ".md", "page " + i + "\n" + TEXT.repeat(3));
        }
        String before = repository.commit();
        for (int i = 0; i < 20; i++) {
            repository.delete("old/page" + i + ".md");
            repository.write("new/page" + i + ".md", "page " + i + "\n" + TEXT.repeat(3) + "more " + i + "\n");
        }
        for (int i = 0; i < 1500; i++) {
            repository.write("data/" + i + ".json", "{\"a\": " + i + "}\n");
        }

        try (Snapshot snapshot = repository.open()) {
            assertThat(snapshot.renamesSince(before))
                    .hasSize(20)
                    .containsEntry(path("new/page7.md"), path("old/page7.md"));
        }
    }

    @Test
    void knows_earlier_commits_from_later_ones_and_from_those_of_other_branches() throws Exception {
        String first = repository.write("a.md", "1").commit();
        repository.git().branchCreate().setName("side").call();
        String second = repository.write("a.md", "2").commit();
        repository.git().checkout().setName("side").call();
        String other = repository.write("a.md", "3").commit();
        repository.git().checkout().setName("main").call();

        try (Snapshot snapshot = repository.open();
                Snapshot old = repository.open(first)) {
            assertThat(snapshot.ancestry(second)).isEqualTo(Ancestry.SAME);
            assertThat(snapshot.ancestry(first)).isEqualTo(Ancestry.ANCESTOR);
            assertThat(snapshot.ancestry(other)).isEqualTo(Ancestry.NOT_ANCESTOR);
            assertThat(old.ancestry(second)).isEqualTo(Ancestry.NOT_ANCESTOR);
            assertThat(snapshot.ancestry(UNKNOWN)).isEqualTo(Ancestry.UNKNOWN);
            assertThat(snapshot.ancestry("main")).isEqualTo(Ancestry.UNKNOWN);
            assertThat(snapshot.ancestry("")).isEqualTo(Ancestry.UNKNOWN);
            assertThat(snapshot.renamesSince(UNKNOWN)).isEmpty();
            assertThat(snapshot.renamesSince("not an id")).isEmpty();
        }
    }

    @Test
    void a_history_that_is_cut_off_is_no_proof_that_a_commit_is_newer() throws Exception {
        String first = repository.write("a.md", "1").commit();
        String second = repository.write("a.md", "2").commit();
        repository.write(".git/shallow", second + "\n");

        try (Snapshot snapshot = repository.open()) {
            assertThat(snapshot.ancestry(first)).isEqualTo(Ancestry.UNKNOWN);
        }
    }

    @Test
    void a_shallow_clone_publishes_and_says_what_it_cannot_know() throws Exception {
        String first = repository.write("a.md", "1").commit();
        String second = repository.write("a.md", "2").commit();
        Path cloned = folder.resolve("shallow");
        Git.cloneRepository()
                .setURI(repository.root().toUri().toString())
                .setDirectory(cloned.toFile())
                .setDepth(1)
                .call()
                .close();

        try (Snapshot snapshot = Snapshots.open(cloned.resolve("sync.yml"), null, name -> null)) {
            assertThat(GitFixture.text(snapshot, "a.md")).isEqualTo("2");
            assertThat(snapshot.ancestry(second)).isEqualTo(Ancestry.SAME);
            assertThat(snapshot.ancestry(first)).isEqualTo(Ancestry.UNKNOWN);
            assertThat(snapshot.renamesSince(first)).isEmpty();
            assertThat(snapshot.diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
                assertThat(diagnostic.code()).isEqualTo("git-shallow");
                assertThat(diagnostic.remedy()).contains("fetch-depth: 0");
            });
        }
        assertThat(Files.exists(cloned.resolve(".git/shallow"))).isTrue();
    }
}
