package io.github.docsync.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.model.CacheFolder;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.SecretMask;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attached files are read once for all that is to be known of them, and not at all where a run before has done it. */
class ReadOnceTest {
    private static final String SECRET = "secret-of-this-run";
    private static final String TABLE = "a,b\n".repeat(5000);
    private static final String LARGE = "<svg width='20' height='10'/>" + " ".repeat(5000);

    @TempDir
    Path repository;

    @TempDir
    Path cache;

    private final Map<String, Integer> opened = new ConcurrentSkipListMap<>();

    @BeforeEach
    void aRepository() throws Exception {
        String oid = Hash.of(LARGE).hex();
        write("sync.yml", "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: docs/**\n");
        write("docs/a.md", "# A\n\n![P](p.svg) ![P](p.svg) [T](t.csv) ![L](large.svg)\n");
        write("docs/b.md", "# B\n\n![P](p.svg) [T](t.csv) ![L](large.svg)\n");
        write("docs/c.md", "# C\n\nText.\n");
        write("docs/p.svg", "<svg width='4' height='3'/>" + " ".repeat(3000));
        write("docs/t.csv", TABLE);
        write(
                "docs/large.svg",
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize " + LARGE.length() + "\n");
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Begin")
                    .setAuthor(new PersonIdent("Ann", "ann@example.com"))
                    .setCommitter(new PersonIdent("Ann", "ann@example.com"))
                    .setSign(false)
                    .call();
        }
        write(object(oid), LARGE);
    }

    private static String object(String oid) {
        return ".git/lfs/objects/" + oid.substring(0, 2) + "/" + oid.substring(2, 4) + "/" + oid;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HEAD"})
    void each_file_is_opened_once_however_many_pages_show_it(String ref) throws Exception {
        DesiredTree tree = build(ref);

        assertThat(opened).isEqualTo(Map.of("docs/large.svg", 1, "docs/p.svg", 1, "docs/t.csv", 1));
        assertThat(tree.diagnostics()).isEmpty();
        assertThat(Objects.requireNonNull(tree.pages().get(DocPath.of("docs/b.md")))
                        .summary()
                        .attachments())
                .extracting(PageContent.PlannedAttachment::sha256)
                .containsExactly(
                        tree.files().facts(DocPath.of("docs/p.svg")).sha256().hex(),
                        Hash.of(TABLE).hex(),
                        Hash.of(LARGE).hex());
        assertThat(tree.files().facts(DocPath.of("docs/p.svg")).imageSize()).isPresent();
        assertThat(opened.values()).containsOnly(1);
    }

    @Test
    void no_file_is_opened_again_while_it_is_the_same() throws Exception {
        build("");
        opened.clear();

        build("");
        assertThat(opened).isEmpty();

        write("docs/c.md", "# C\n\nEdited.\n");
        build("");
        assertThat(opened).isEmpty();

        write("docs/p.svg", "<svg width='5' height='3'/>");
        build("");
        assertThat(opened)
                .containsOnlyKeys("docs/large.svg", "docs/p.svg", "docs/t.csv")
                .containsValue(1);
    }

    @Test
    void a_credential_is_found_on_the_same_way() throws Exception {
        write("docs/t.csv", TABLE + SECRET + TABLE);

        DesiredTree tree = build("");

        assertThat(tree.diagnostics())
                .hasSize(2)
                .allSatisfy(diagnostic -> assertThat(diagnostic.code()).isEqualTo("secret-in-page"));
        assertThat(opened.values()).containsOnly(1);
    }

    @Test
    void a_large_file_whose_object_is_damaged_holds_its_pages() throws Exception {
        write(object(Hash.of(LARGE).hex()), LARGE.replace("20", "21"));

        for (int run = 1; run <= 2; run++) {
            assertThat(build("").diagnostics())
                    .hasSize(2)
                    .allSatisfy(diagnostic -> assertThat(diagnostic.toString())
                            .contains(
                                    "the picture 'docs/large.svg' is a Git LFS pointer whose object is not in this clone")
                            .endsWith("run 'git lfs pull', or set 'lfs: true' in actions/checkout"));
        }
        write(object(Hash.of(LARGE).hex()), LARGE);
        assertThat(build("").diagnostics()).isEmpty();
    }

    private DesiredTree build(String ref) throws Exception {
        Manifest manifest = Objects.requireNonNull(new ManifestLoader()
                .load(DocPath.of("sync.yml"), Files.readString(repository.resolve("sync.yml")), name -> null)
                .manifest());
        MarkdownConverter converter =
                MarkdownConverter.builder().settings(manifest.conversion()).build();
        try (Snapshot snapshot =
                Snapshots.open(repository.resolve("sync.yml"), ref.isEmpty() ? null : ref, name -> null)) {
            return DesiredTree.build(
                    manifest,
                    new ReadSnapshot(snapshot, this::note),
                    converter.parser(),
                    converter,
                    SecretMask.of(List.of(SECRET)),
                    TreeRecords.in(CacheFolder.in(cache), "handbook", "one"),
                    ConversionListener.NONE);
        }
    }

    /** Of the other files nothing is attached. */
    private void note(DocPath path) {
        if (!path.extension().equals("md")) {
            opened.merge(path.value(), 1, Integer::sum);
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
