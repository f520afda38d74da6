package io.github.docsync.source;

import static io.github.docsync.source.GitFixture.blobId;
import static io.github.docsync.source.GitFixture.paths;
import static io.github.docsync.source.GitFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links resolve in the same way in a working tree (no ref) and in a commit. */
class SymbolicLinkTest {
    @TempDir
    Path folder;

    private GitFixture repository;

    @BeforeEach
    void create() throws Exception {
        repository = GitFixture.in(folder.resolve("repository"));
        Files.writeString(folder.resolve("secret.md"), "secret");
        Files.createDirectories(folder.resolve("outside"));
        Files.writeString(folder.resolve("outside/secret.md"), "secret");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private List<String> published(String ref) throws Exception {
        repository.commit();
        try (Snapshot snapshot = repository.open(ref)) {
            return paths(snapshot);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "main")
    void a_link_to_a_file_of_the_repository_is_that_file(String ref) throws Exception {
        repository.write("docs/a.md", "a").link("other/b.md", "../docs/a.md").link("c.md", "other/b.md");
        repository.commit();

        try (Snapshot snapshot = repository.open(ref)) {
            assertThat(paths(snapshot)).containsExactly("c.md", "docs/a.md", "other/b.md", "sync.yml");
            assertThat(text(snapshot, "other/b.md")).isEqualTo("a");
            assertThat(text(snapshot, "c.md")).isEqualTo("a");
            assertThat(blobId(snapshot, "c.md")).isEqualTo(blobId(snapshot, "docs/a.md"));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "main")
    void a_link_to_a_folder_lists_its_files_once_more(String ref) throws Exception {
        repository
                .write("docs/a.md", "a")
                .write("docs/sub/b.md", "b")
                .write("docs-x/c.md", "c")
                .link("alias", "docs");

        assertThat(published(ref))
                .containsExactly(
                        "alias/a.md", "alias/sub/b.md", "docs-x/c.md", "docs/a.md", "docs/sub/b.md", "sync.yml");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "main")
    void links_out_of_the_repository_lead_nowhere(String ref) throws Exception {
        repository
                .link("up.md", "../secret.md")
                .link("absolute.md", folder.resolve("secret.md").toString())
                .link("folder", "../outside")
                .link("docs/deep.md", "../../repository/../secret.md")
                .link("through.md", "folder/secret.md")
                .link("twin.md", repository.root() + "-twin/secret.md")
                .write("-twin/secret.md", "not what the link above names")
                .link("git", ".git")
                .link("missing.md", "nowhere.md");

        assertThat(published(ref)).containsExactly("-twin/secret.md", "sync.yml");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "main")
    void an_absolute_link_into_the_repository_is_followed(String ref) throws Exception {
        repository
                .write("a.md", "a")
                .link("b.md", repository.root().resolve("a.md").toString());

        assertThat(published(ref)).containsExactly("a.md", "b.md", "sync.yml");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "main")
    void circles_end(String ref) throws Exception {
        repository
                .write("docs/a.md", "a")
                .link("docs/self", ".")
                .link("docs/root", "..")
                .link("x", "y")
                .link("y", "x")
                .link("z", "z/z");

        assertThat(published(ref))
                .contains("docs/a.md", "docs/self/a.md", "docs/root/docs/a.md", "docs/root/sync.yml")
                .noneMatch(path -> path.startsWith("x") || path.startsWith("y") || path.startsWith("z"));
    }

    @Test
    void a_link_to_an_ignored_file_leads_nowhere() throws Exception {
        repository
                .write(".gitignore", "private/\n")
                .write("private/key.md", "k")
                .link("key.md", "private/key.md");

        assertThat(published(null)).containsExactly(".gitignore", "sync.yml");
    }

    @Test
    void links_that_multiply_are_refused() throws Exception {
        repository.write("level0/a.md", "a");
        for (int level = 1; level <= 20; level++) {
            repository
                    .link("level" + level + "/left", "../level" + (level - 1))
                    .link("level" + level + "/right", "../level" + (level - 1));
        }

        assertThatThrownBy(() -> repository.open())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("multiply");
    }

    @Test
    void a_folder_that_became_a_link_after_listing_is_not_followed_out() throws Exception {
        repository.write("docs/secret.md", "public");
        try (Snapshot snapshot = repository.open()) {
            repository.delete("docs/secret.md").delete("docs").link("docs", "../outside");

            assertThatThrownBy(() -> text(snapshot, "docs/secret.md")).hasMessageContaining("outside the repository");
        }
    }
}
