package io.github.docsync.source;

import static io.github.docsync.source.GitFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.UnreadableContent;
import io.github.docsync.model.UnreadableContentException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that Git LFS keeps apart: a pointer is never taken for the content. */
class LargeFilesTest {
    private static final String CONTENT = "the picture itself";
    private static final DocPath FILE = DocPath.of("docs/i.png");

    @TempDir
    Path folder;

    private GitFixture repository;

    @BeforeEach
    void create() throws Exception {
        repository = GitFixture.in(folder.resolve("repository"));
        repository.write("docs/i.png", pointer(CONTENT)).commit();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void a_pointer_is_read_as_its_object() throws Exception {
        store(CONTENT, CONTENT);

        for (String ref : new String[] {null, "HEAD"}) {
            try (Snapshot snapshot = repository.open(ref)) {
                assertThat(text(snapshot, "docs/i.png")).isEqualTo(CONTENT);
                assertThat(snapshot.unreadable(FILE)).isEmpty();
            }
        }
        assertThat(LargeFiles.content(repository.root().resolve("docs/i.png"))
                        .orElseThrow()
                        .read())
                .isEqualTo(bytes(CONTENT));
    }

    @Test
    void a_pointer_without_its_object_is_unreadable_and_says_what_to_run() throws Exception {
        for (String ref : new String[] {null, "HEAD"}) {
            try (Snapshot snapshot = repository.open(ref)) {
                assertThat(snapshot.unreadable(FILE))
                        .map(UnreadableContent::remedy)
                        .hasValue("run 'git lfs pull', or set 'lfs: true' in actions/checkout");
                assertThatThrownBy(() -> snapshot.read(FILE))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("Git LFS pointer");
            }
        }
        assertThat(LargeFiles.content(repository.root().resolve("docs/i.png"))).isEmpty();
    }

    @Test
    void a_damaged_object_is_never_read_to_its_end() throws Exception {
        store(CONTENT, CONTENT.replace('t', 'T'));

        try (Snapshot snapshot = repository.open()) {
            assertThatThrownBy(() -> snapshot.read(FILE))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Git LFS pointer whose object is not in this clone; run 'git lfs pull'");
            assertThatThrownBy(() -> snapshot.content(FILE).read()).isInstanceOf(UnreadableContentException.class);
        }
    }

    @Test
    void a_commit_takes_the_object_that_is_checked_out() throws Exception {
        repository.write("docs/i.png", CONTENT);

        try (Snapshot snapshot = repository.open("HEAD")) {
            assertThat(text(snapshot, "docs/i.png")).isEqualTo(CONTENT);
            assertThat(snapshot.unreadable(FILE)).isEmpty();
        }
    }

    @Test
    void text_about_pointers_is_text() throws Exception {
        repository.write("docs/a.md", "version https://git-lfs.github.com/spec/v1\nis how a pointer begins\n");

        try (Snapshot snapshot = repository.open()) {
            assertThat(snapshot.unreadable(DocPath.of("docs/a.md"))).isEmpty();
            assertThat(text(snapshot, "docs/a.md")).contains("how a pointer begins");
        }
    }

    private void store(String named, String content) throws Exception {
        String oid = Hash.of(bytes(named)).hex();
        Path file = repository
                .root()
                .resolve(Path.of(".git", "lfs", "objects", oid.substring(0, 2), oid.substring(2, 4), oid));
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String pointer(String content) {
        return "version https://git-lfs.github.com/spec/v1\noid sha256:"
                + Hash.of(bytes(content)).hex() + "\nsize " + bytes(content).length + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
