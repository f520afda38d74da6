package io.github.docsync.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.dialect.SnapshotFiles;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.SecretMask;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text in Git LFS whose object is not there, or is damaged, concerns its own page and nothing else. */
class UnreadableFilesTest {
    private static final DocPath ABSENT = DocPath.of("docs/absent.md");
    private static final DocPath DAMAGED = DocPath.of("docs/damaged.md");

    @TempDir
    Path repository;

    @BeforeEach
    void aRepository() throws Exception {
        Git.init().setDirectory(repository.toFile()).call().close();
        write("sync.yml", "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: docs/**\n");
        write("docs/a.md", "---\nid: 98310\n---\n# A\n");
        write("docs/absent.md", pointer("# Absent\n"));
        write("docs/damaged.md", pointer("# Damaged\n"));
        String oid = Hash.of("# Damaged\n").hex();
        write(".git/lfs/objects/" + oid.substring(0, 2) + "/" + oid.substring(2, 4) + "/" + oid, "# Destroyd");
    }

    private static String pointer(String text) {
        return "version https://git-lfs.github.com/spec/v1\noid sha256:"
                + Hash.of(text).hex() + "\nsize " + text.length() + "\n";
    }

    private void write(String file, String text) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void each_holds_its_page_and_no_other() throws Exception {
        Manifest manifest = Objects.requireNonNull(new ManifestLoader()
                .load(DocPath.of("sync.yml"), Files.readString(repository.resolve("sync.yml")), name -> null)
                .manifest());
        MarkdownConverter converter =
                MarkdownConverter.builder().settings(manifest.conversion()).build();
        try (Snapshot snapshot = Snapshots.open(repository.resolve("sync.yml"), null, name -> null)) {
            DesiredTree tree = DesiredTree.build(
                    manifest,
                    snapshot,
                    converter.parser(),
                    converter,
                    SecretMask.of(List.of()),
                    TreeRecords.none(),
                    ConversionListener.NONE);

            assertThat(tree.pages().values())
                    .filteredOn(page -> !page.mistakes().isEmpty())
                    .extracting(DesiredPage::path)
                    .containsExactly(ABSENT, DAMAGED);
            assertThat(tree.diagnostics()).extracting(Diagnostic::code).containsOnly("file-unreadable");
            assertThat(new SnapshotFiles(snapshot).text(DAMAGED)).isEmpty();
            assertThat(ExistingPages.named(manifest, snapshot, path -> true)).isEqualTo(Map.of("98310", "DOCS"));
        }
    }
}
