package io.github.docsync.source;

import static io.github.docsync.source.GitFixture.blobId;
import static io.github.docsync.source.GitFixture.paths;
import static io.github.docsync.source.GitFixture.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.model.DocPath;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {
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

    @Test
    void runs_no_program_that_the_repository_s_configuration_names() throws Exception {
        Path witness = folder.resolve("witness");
        repository
                .write(".gitattributes", "*.md filter=evil\n")
                .write("a.md", "old")
                .commit();
        StoredConfig config = repository.git().getRepository().getConfig();
        config.setString("filter", "evil", "clean", "touch " + witness + " && cat");
        config.setString("filter", "evil", "smudge", "touch " + witness + " && cat");
        config.save();
        repository.write("a.md", "changed").write("b.md", "new");

        try (Snapshot snapshot = repository.open();
                Snapshot atRef = repository.open("HEAD")) {
            assertThat(text(snapshot, "a.md")).isEqualTo("changed");
            assertThat(snapshot.provenance().dirty()).isTrue();
            assertThat(text(atRef, "a.md")).isEqualTo("old");
            assertThat(atRef.diagnostics())
                    .singleElement()
                    .asString()
                    .startsWith("a.md: files with the filter 'evil' of .gitattributes are read as Git stores them");
        }
        assertThat(witness).doesNotExist();
    }

    @Test
    void lists_a_file_that_grows_while_it_is_read_as_it_is_by_then_and_holds_one_that_went_away() throws Exception {
        repository.write("log.md", "one\n").write("gone.md", "x");
        FileTreeIterator disk = new FileTreeIterator(repository.git().getRepository()) {
            @Override
            public byte[] idBuffer() {
                // What JGit gives for a file that has another length when it is read.
                return new byte[20];
            }
        };
        try (TreeWalk trees = new UnfilteredTreeWalk(repository.git().getRepository())) {
            WorkingTreeWalk walk = new WorkingTreeWalk(trees, repository.root(), null);
            repository.write("log.md", "one\ntwo\n").delete("gone.md");
            walk.run(new EmptyTreeIterator(), disk, null);
            Map<DocPath, TreeListing.Item> files =
                    walk.listing().resolved(repository.root().toString());

            assertThat(files.get(DocPath.of("log.md")).file())
                    .isEqualTo(
                            new SourceFile(DocPath.of("log.md"), GitObjects.blobId("one\ntwo\n".getBytes(UTF_8)), 8));
            try (Snapshot snapshot = new ListedSnapshot(
                    DocPath.of("sync.yml"),
                    files,
                    Provenance.NONE,
                    History.NONE,
                    new LfsObjects(List.of(), repository.root()),
                    repository.root(),
                    List.of())) {
                assertThat(text(snapshot, "log.md")).isEqualTo("one\ntwo\n");
                assertThat(snapshot.unreadable(DocPath.of("gone.md")))
                        .hasValueSatisfying(why -> assertThat(why.problem()).isEqualTo("went away while it was read"));
            }
        }
    }

    @Test
    void lists_tracked_and_untracked_files_sorted_but_no_ignored_ones() throws Exception {
        repository.write("docs/b.md", "b").write("docs/a.md", "a").commit();
        repository
                .write("new.md", "new")
                .write(".gitignore", "*.log\n/build/\n")
                .write("debug.log", "x")
                .write("build/out.md", "x")
                .write("docs/build/kept.md", "x");

        try (Snapshot snapshot = repository.open()) {
            assertThat(paths(snapshot))
                    .containsExactly(
                            ".gitignore", "docs/a.md", "docs/b.md", "docs/build/kept.md", "new.md", "sync.yml");
            assertThat(snapshot.manifestPath()).isEqualTo(DocPath.of("sync.yml"));
            assertThat(snapshot.isFolder(DocPath.of("docs/build"))).isTrue();
            assertThat(snapshot.isFolder(DocPath.ROOT)).isTrue();
            assertThat(snapshot.isFolder(DocPath.of("build"))).isFalse();
            assertThat(snapshot.isFolder(DocPath.of("docs/a.md"))).isFalse();
            assertThat(snapshot.diagnostics()).isEmpty();
        }
    }

    @Test
    void reads_what_is_on_disk_and_leaves_out_what_was_deleted_there() throws Exception {
        repository
                .write("a.md", "committed")
                .write("gone.md", "x")
                .write("tree/gone.md", "x")
                .commit();
        repository.write("a.md", "edited").delete("gone.md").delete("tree/gone.md");

        try (Snapshot snapshot = repository.open()) {
            assertThat(paths(snapshot)).containsExactly("a.md", "sync.yml");
            assertThat(text(snapshot, "a.md")).isEqualTo("edited");
            assertThat(blobId(snapshot, "a.md")).isNotEqualTo(repository.indexed("a.md"));
            assertThat(snapshot.file(DocPath.of("a.md")))
                    .hasValueSatisfying(file -> assertThat(file.size()).isEqualTo(6));
            assertThat(snapshot.provenance().dirty()).isTrue();
            assertThatThrownBy(() -> snapshot.read(DocPath.of("gone.md")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("gone.md");
        }
    }

    @Test
    void gives_the_blob_id_that_a_commit_would_give_with_line_ends_converted() throws Exception {
        repository
                .config("core", "autocrlf", "true")
                .write(".gitattributes", "*.bin -text\n*.lf text eol=crlf\n")
                .write("windows.md", "one\r\ntwo\r\n")
                .write("raw.bin", "one\r\ntwo\r\n")
                .write("forced.lf", "one\r\ntwo\r\n");

        Map<String, String> before;
        try (Snapshot snapshot = repository.open()) {
            before = Map.of(
                    "windows.md", blobId(snapshot, "windows.md"),
                    "raw.bin", blobId(snapshot, "raw.bin"),
                    "forced.lf", blobId(snapshot, "forced.lf"));
            assertThat(text(snapshot, "windows.md")).isEqualTo("one\r\ntwo\r\n");
        }
        repository.commit();

        assertThat(before).allSatisfy((path, id) -> assertThat(id).isEqualTo(repository.indexed(path)));
        assertThat(before.get("windows.md"))
                .isEqualTo("814f4a422927b82f5f8a43f8fab6d3839e3983f2")
                .isEqualTo(before.get("forced.lf"));
        assertThat(before.get("raw.bin")).isNotEqualTo(before.get("windows.md"));
    }

    @Test
    void converts_line_ends_by_the_attributes_on_disk_and_not_by_those_last_added() throws Exception {
        repository.write(".gitattributes", "*.md -text\n").commit();
        repository.write(".gitattributes", "*.md text\n").write("a.md", "one\r\n");

        String before;
        try (Snapshot snapshot = repository.open()) {
            before = blobId(snapshot, "a.md");
        }
        repository.commit();

        assertThat(before).isEqualTo(repository.indexed("a.md"));
    }

    @Test
    void takes_the_blob_id_of_an_unchanged_file_from_the_index_without_reading_it() throws Exception {
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        repository.write("a.md", "first");
        Files.setLastModifiedTime(repository.root().resolve("a.md"), longAgo);
        repository.commit();
        repository.write("a.md", "other");
        Files.setLastModifiedTime(repository.root().resolve("a.md"), longAgo);

        try (Snapshot snapshot = repository.open()) {
            assertThat(blobId(snapshot, "a.md")).isEqualTo(repository.indexed("a.md"));
        }
    }

    @Test
    void lists_a_tracked_file_in_an_ignored_folder_but_not_its_untracked_neighbour() throws Exception {
        repository.write("build/kept.md", "x").commit();
        repository.write(".gitignore", "build/\n").write("build/made.md", "x");

        try (Snapshot snapshot = repository.open()) {
            assertThat(paths(snapshot)).containsExactly(".gitignore", "build/kept.md", "sync.yml");
        }
    }

    @Test
    void never_lists_what_lies_in_git_or_docsync_folders() throws Exception {
        repository
                .write(".docsync/data.md", "x")
                .write("docs/.docsync/data.md", "x")
                .write("docs/a.md", "a")
                .commit();

        try (Snapshot snapshot = repository.open()) {
            assertThat(paths(snapshot)).containsExactly("docs/a.md", "sync.yml");
        }
    }

    @Test
    void reads_the_named_manifest_even_if_it_is_ignored() throws Exception {
        repository.write(".gitignore", "sync.yml\n").commit();

        try (Snapshot snapshot = repository.open()) {
            assertThat(text(snapshot, "sync.yml")).isEqualTo("version: 1\n");
        }
    }

    @Test
    void keeps_files_that_a_sparse_checkout_left_out() throws Exception {
        repository.write("docs/a.md", "a").commit();
        SkipWorkTree.set(repository.root().resolve(".git/index"), "docs/a.md");
        repository.delete("docs/a.md");

        try (Snapshot snapshot = repository.open()) {
            assertThat(paths(snapshot)).contains("docs/a.md");
            assertThat(text(snapshot, "docs/a.md")).isEqualTo("a");
            assertThat(snapshot.file(DocPath.of("docs/a.md")).orElseThrow().size())
                    .isEqualTo(1);
            assertThat(snapshot.provenance().dirty()).isFalse();
        }
    }

    @Test
    void lists_a_repository_without_any_commit() throws Exception {
        repository.write("a.md", "a");

        try (Snapshot snapshot = repository.open()) {
            assertThat(paths(snapshot)).containsExactly("a.md", "sync.yml");
            assertThat(snapshot.provenance().commit()).isNull();
            assertThat(snapshot.provenance().branch()).isEqualTo("main");
            assertThat(snapshot.ancestry("1111111111111111111111111111111111111111"))
                    .isEqualTo(Ancestry.UNKNOWN);
            assertThat(snapshot.renamesSince("1111111111111111111111111111111111111111"))
                    .isEmpty();
        }
    }

    @Test
    void roots_paths_at_the_repository_when_the_manifest_lies_in_a_subfolder() throws Exception {
        repository
                .write("handbook/sync.yml", "version: 1\n")
                .write("docs/a.md", "a")
                .commit();

        try (Snapshot snapshot = Snapshots.open(repository.root().resolve("handbook/sync.yml"), null, name -> null)) {
            assertThat(snapshot.manifestPath()).isEqualTo(DocPath.of("handbook/sync.yml"));
            assertThat(paths(snapshot)).contains("docs/a.md");
        }
    }

    @Test
    void never_enters_submodules_but_reads_one_whose_manifest_is_named() throws Exception {
        try (GitFixture library = GitFixture.in(folder.resolve("library"))) {
            library.write("inner.md", "inner").commit();
            try (var submodule = repository
                    .git()
                    .submoduleAdd()
                    .setURI(library.root().toUri().toString())
                    .setPath("vendor/library")
                    .call()) {
                assertThat(submodule.isBare()).isFalse();
            }
        }
        repository.write("nested/.keep", "");
        Git.init()
                .setDirectory(repository.root().resolve("nested/clone").toFile())
                .call()
                .close();
        repository.write("nested/clone/other.md", "x").commit();

        try (Snapshot outer = repository.open();
                Snapshot inner =
                        Snapshots.open(repository.root().resolve("vendor/library/sync.yml"), null, name -> null)) {
            assertThat(paths(outer)).containsExactly(".gitmodules", "nested/.keep", "sync.yml");
            assertThat(paths(inner)).containsExactly("inner.md", "sync.yml");
            assertThat(inner.provenance().dirty()).isFalse();
        }
    }

    @Test
    void reads_a_linked_worktree() throws Exception {
        String commit = repository.write("a.md", "a").commit();
        repository.git().branchCreate().setName("side").call();
        Path linked = Files.createDirectories(folder.resolve("linked"));
        Path administration = Files.createDirectories(repository.root().resolve(".git/worktrees/linked"));
        Files.writeString(linked.resolve(".git"), "gitdir: " + administration + "\n");
        Files.writeString(administration.resolve("HEAD"), "ref: refs/heads/side\n");
        Files.writeString(administration.resolve("commondir"), "../..\n");
        Files.writeString(administration.resolve("gitdir"), linked.resolve(".git") + "\n");
        Files.writeString(linked.resolve("sync.yml"), "version: 1\n");
        Files.writeString(linked.resolve("b.md"), "b");

        try (Snapshot snapshot = Snapshots.open(linked.resolve("sync.yml"), null, name -> null);
                Snapshot committed = Snapshots.open(linked.resolve("sync.yml"), "side", name -> null)) {
            assertThat(paths(snapshot)).containsExactly("b.md", "sync.yml");
            assertThat(snapshot.provenance().commit()).isEqualTo(commit);
            assertThat(snapshot.provenance().branch()).isEqualTo("side");
            assertThat(snapshot.ancestry(commit)).isEqualTo(Ancestry.SAME);
            assertThat(paths(committed)).containsExactly("a.md", "sync.yml");
        }
    }

    @Test
    void is_clean_right_after_a_commit_and_dirty_with_an_untracked_file() throws Exception {
        repository.write("a.md", "a").commit();
        try (Snapshot snapshot = repository.open()) {
            assertThat(snapshot.provenance().dirty()).isFalse();
        }
        repository.write("b.md", "b");
        try (Snapshot snapshot = repository.open()) {
            assertThat(snapshot.provenance().dirty()).isTrue();
        }
    }
}
