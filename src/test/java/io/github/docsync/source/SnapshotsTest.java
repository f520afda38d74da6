package io.github.docsync.source;

import static io.github.docsync.source.GitFixture.paths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @TempDir
    Path folder;

    private static void refused(ThrowingCallable call, String problem, String remedy) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SourceException.class, e -> {
            assertThat(e.problem()).contains(problem);
            assertThat(e.remedy()).contains(remedy);
            assertThat(e).hasMessage(e.problem() + "; " + e.remedy());
        });
    }

    private Snapshot open(String path, String ref) throws SourceException {
        return Snapshots.open(folder.resolve(path), ref, name -> null);
    }

    private void write(String path, String text) throws Exception {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    @Test
    void a_folder_without_Git_is_published_with_a_warning_of_what_is_lost() throws Exception {
        write("sync.yml", "version: 1\n");
        write("docs/a.md", "hello\n");
        write(".gitignore", "*.log\n");
        write("debug.log", "x");
        write(".docsync/x.md", "x");
        Files.createSymbolicLink(folder.resolve("b.md"), Path.of("docs/a.md"));

        try (Snapshot snapshot = open("sync.yml", null)) {
            assertThat(paths(snapshot)).containsExactly(".gitignore", "b.md", "docs/a.md", "sync.yml");
            assertThat(GitFixture.blobId(snapshot, "docs/a.md")).isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
            assertThat(GitFixture.text(snapshot, "b.md")).isEqualTo("hello\n");
            assertThat(snapshot.provenance()).isEqualTo(Provenance.NONE);
            assertThat(snapshot.ancestry("ce013625030ba8dba906f756967f9e9ca394464a"))
                    .isEqualTo(Ancestry.UNKNOWN);
            assertThat(snapshot.renamesSince("ce013625030ba8dba906f756967f9e9ca394464a"))
                    .isEmpty();
            assertThat(snapshot.diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
                assertThat(diagnostic.code()).isEqualTo("git-missing");
                assertThat(diagnostic.problem()).contains("renamed", "older state", "Git host");
            });
        }
    }

    @Test
    void the_manifest_s_folder_is_the_root_without_Git() throws Exception {
        write("outside.md", "x");
        write("inner/sync.yml", "version: 1\n");

        try (Snapshot snapshot = open("inner/sync.yml", null)) {
            assertThat(snapshot.manifestPath()).isEqualTo(DocPath.of("sync.yml"));
            assertThat(paths(snapshot)).containsExactly("sync.yml");
        }
    }

    @Test
    void a_symbolic_link_on_the_way_to_the_manifest_does_not_hide_the_repository() throws Exception {
        try (GitFixture repository = GitFixture.in(folder.resolve("repository"))) {
            repository.write("docs/sync.yml", "version: 1\n");
            Files.createSymbolicLink(folder.resolve("shortcut"), Path.of("repository/docs"));

            try (Snapshot snapshot = open("shortcut/sync.yml", null)) {
                assertThat(snapshot.manifestPath()).isEqualTo(DocPath.of("docs/sync.yml"));
                assertThat(snapshot.diagnostics()).isEmpty();
            }
        }
    }

    @Test
    void a_missing_manifest_is_named_with_the_way_to_make_one() {
        refused(() -> open("sync.yml", null), "no manifest", "docsync init");
        refused(() -> open("nowhere/sync.yml", null), "nowhere/sync.yml", "docsync init");
    }

    @Test
    void a_folder_in_place_of_the_manifest_is_named() {
        refused(() -> open(".", null), "is a folder", "sync.yml");
    }

    @Test
    void a_manifest_that_leads_out_of_the_repository_is_refused() throws Exception {
        write("outside.yml", "version: 1\n");
        GitFixture.in(folder.resolve("repository"))
                .link("link.yml", "../outside.yml")
                .close();

        refused(() -> open("repository/link.yml", null), "link.yml cannot be read", "inside the repository");
    }

    @Test
    void a_ref_needs_a_repository() throws Exception {
        write("sync.yml", "version: 1\n");

        refused(() -> open("sync.yml", "main"), "is not in a Git repository, so 'main' cannot be read", "clone");
    }

    @Test
    void HEAD_of_a_repository_without_a_commit_says_to_commit() throws Exception {
        Git.init().setDirectory(folder.toFile()).call().close();
        write("sync.yml", "version: 1\n");

        refused(() -> open("sync.yml", "HEAD"), "the repository has no commit yet", "commit the files first");
    }

    @Test
    void a_git_file_that_leads_nowhere_is_a_broken_repository_and_not_a_plain_folder() throws Exception {
        write("sync.yml", "version: 1\n");
        write(".git", "gitdir: /nowhere/at/all\n");

        refused(() -> open("sync.yml", null), "leads to no repository", "git status");
    }

    @Test
    void a_damaged_git_folder_is_a_broken_repository_and_not_a_plain_folder() throws Exception {
        write("sync.yml", "version: 1\n");
        write(".git/HEAD", "garbage");

        refused(() -> open("sync.yml", null), "cannot be opened", "git status");
    }

    @Test
    void a_damaged_index_is_named() throws Exception {
        try (GitFixture repository = GitFixture.in(folder.resolve("repository"))) {
            repository.commit();
            repository.write(".git/index", "garbage that is no index at all, but long enough");

            refused(repository::open, "index", "--no-split-index");
        }
    }

    @Test
    void a_repository_with_SHA_256_names_is_refused_and_not_taken_for_an_empty_one() throws Exception {
        try (GitFixture repository = GitFixture.in(folder.resolve("repository"))) {
            repository.config("core", "repositoryformatversion", "1").config("extensions", "objectformat", "sha256");

            refused(repository::open, "SHA-256", "without .git");
        }
    }

    @Test
    void a_file_whose_name_is_no_text_is_left_out_with_a_warning() throws Exception {
        write("sync.yml", "version: 1\n");
        write("odd\uFFFD.md", "x");

        try (Snapshot snapshot = open("sync.yml", null)) {
            assertThat(paths(snapshot)).containsExactly("sync.yml");
            assertThat(snapshot.diagnostics())
                    .anySatisfy(diagnostic -> assertThat(diagnostic.code()).isEqualTo("git-file-name"));
        }
    }

    @Test
    void a_commit_whose_tree_is_lost_is_named() throws Exception {
        try (GitFixture repository = GitFixture.in(folder.resolve("repository"))) {
            String commit = repository.write("docs/a.md", "a").commit();
            String tree =
                    repository.git().getRepository().resolve(commit + ":docs").name();
            repository.delete(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2));

            refused(() -> repository.open("main"), tree, "fetch");
        }
    }
}
