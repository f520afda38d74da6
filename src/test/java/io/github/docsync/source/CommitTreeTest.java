package io.github.docsync.source;

import static io.github.docsync.source.GitFixture.blobId;
import static io.github.docsync.source.GitFixture.paths;
import static io.github.docsync.source.GitFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitTreeTest {
    @TempDir
    Path folder;

    private GitFixture repository;
    private String first;

    @BeforeEach
    void create() throws Exception {
        repository = GitFixture.in(folder.resolve("repository"));
        first = repository.write("docs/a.md", "old").commit();
        repository.git().tag().setName("v1").setSigned(false).call();
        repository.git().branchCreate().setName("feature/x").call();
        repository.write("docs/a.md", "new").write("docs/b.md", "b").commit();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @ParameterizedTest
    @CsvSource({
        "v1, v1, true",
        "feature/x, feature/x, false",
        "HEAD~1, v1, true",
        "refs/heads/feature/x, feature/x, false"
    })
    void reads_what_stands_at_a_ref_and_not_what_is_on_disk(String ref, String branch, boolean tag) throws Exception {
        repository.delete("docs/a.md").write("untracked.md", "x");

        try (Snapshot snapshot = repository.open(ref)) {
            assertThat(paths(snapshot)).containsExactly("docs/a.md", "sync.yml");
            assertThat(text(snapshot, "docs/a.md")).isEqualTo("old");
            assertThat(snapshot.files().get(0).size()).isEqualTo(3);
            assertThat(snapshot.provenance()).isEqualTo(new Provenance(first, branch, null, false, tag));
        }
    }

    @Test
    void reads_a_commit_by_the_first_digits_of_its_id() throws Exception {
        try (Snapshot snapshot = repository.open(first.substring(0, 8))) {
            assertThat(snapshot.provenance().commit()).isEqualTo(first);
        }
    }

    @Test
    void reads_the_manifest_of_the_ref_even_if_it_is_gone_from_the_disk() throws Exception {
        repository.write("old/sync.yml", "version: 1 # old").commit();
        repository.delete("old/sync.yml").delete("old");

        try (Snapshot snapshot = Snapshots.open(repository.root().resolve("old/sync.yml"), "main", name -> null)) {
            assertThat(text(snapshot, "old/sync.yml")).isEqualTo("version: 1 # old");
        }
    }

    @Test
    void finds_a_branch_that_only_the_server_has() throws Exception {
        repository.git().checkout().setName("feature/x").call();
        Path cloned = folder.resolve("clone");
        Git.cloneRepository()
                .setURI(repository.root().toUri().toString())
                .setDirectory(cloned.toFile())
                .call()
                .close();

        try (Snapshot snapshot = Snapshots.open(cloned.resolve("sync.yml"), "main", Map.<String, String>of()::get)) {
            assertThat(paths(snapshot)).contains("docs/b.md");
            assertThat(snapshot.provenance().branch()).isEqualTo("main");
        }
    }

    @Test
    void has_the_same_blob_ids_as_a_clean_working_tree() throws Exception {
        try (Snapshot disk = repository.open();
                Snapshot commit = repository.open("main")) {
            assertThat(commit.files()).isEqualTo(disk.files());
            assertThat(blobId(commit, "docs/b.md")).isEqualTo(repository.indexed("docs/b.md"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere",
                "v9",
                "deadbeef",
                "main:docs/a.md",
                "a..b",
                "HEAD~99",
                "@{bad",
                "",
                " ",
                "^",
                "main^{tree}"
            })
    void an_unknown_ref_is_named_with_what_to_do(String ref) {
        assertThatThrownBy(() -> repository.open(ref))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.remedy()).contains("git fetch"))
                .hasMessageContaining("'" + ref + "'");
    }

    @Test
    void a_manifest_that_the_ref_lacks_is_named() throws Exception {
        repository.write("later/sync.yml", "version: 1").commit();

        assertThatThrownBy(() -> Snapshots.open(repository.root().resolve("later/sync.yml"), "v1", name -> null))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no manifest later/sync.yml at 'v1'");
    }
}
