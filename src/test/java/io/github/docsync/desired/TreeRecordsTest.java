package io.github.docsync.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.diagram.PictureCache;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.CacheFolder;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeRecordsTest {
    private static final DocPath INDEX = DocPath.of("docs/index.md");
    private static final DocPath GUIDE = DocPath.of("docs/guide.md");

    @TempDir
    Path repository;

    @TempDir
    Path cache;

    private final Set<DocPath> reads = ConcurrentHashMap.newKeySet();
    private String program = "one";

    @BeforeEach
    void aRepository() throws Exception {
        Git.init().setDirectory(repository.toFile()).call().close();
        write("sync.yml", "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: docs/**\n");
        write("docs/index.md", "# Start\n\nSee [the guide](guide.md).\n\n<script>x</script>\n");
        write("docs/guide.md", "---\nproperties:\n  size: 3\n  big: 30000000000\n---\n# Guide\n\n![a](a.svg) $x^2$\n");
        write("docs/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>");
    }

    @Test
    void an_unchanged_tree_is_known_without_reading_a_file() throws Exception {
        DesiredTree first = build();
        assertThat(reads).isNotEmpty();
        reads.clear();
        forgetConversions();

        DesiredTree second = build();

        assertThat(reads).isEmpty();
        assertSame(second, first);
        assertThat(second.diagnostics())
                .extracting(Diagnostic::code)
                .as("a warning is told by every run")
                .containsExactly("html-dropped");
    }

    @Test
    void what_a_known_page_holds_is_rendered_when_it_is_asked_for() throws Exception {
        DesiredTree first = build();

        DesiredTree second = build();

        assertThat(page(second, GUIDE).content()).isEqualTo(page(first, GUIDE).content());
        assertThat(page(second, GUIDE).content().attachments()).hasSize(2).anyMatch(a -> a.base64() != null);
        assertThat(page(second, INDEX).content().body().text()).contains("ri:content-title=\"Guide\"");
    }

    @Test
    void a_known_tree_is_linked_to_titles_that_differ_in_Confluence() throws Exception {
        build();

        DesiredTree linked = build().asLinked(Map.of(GUIDE, "Handbook"), Map.of(), Set.of());

        assertThat(page(linked, INDEX).content().body().text()).contains("ri:content-title=\"Handbook\"");
        assertThat(page(linked, INDEX).summary().hashes())
                .isNotEqualTo(page(build(), INDEX).summary().hashes());
    }

    @Test
    void a_changed_page_makes_the_tree_new() throws Exception {
        build();
        write("docs/guide.md", "# Guide\n\nNew.\n");

        assertThat(page(build(), GUIDE).content().body().text()).contains("New.");
    }

    @Test
    void a_changed_file_that_a_page_carries_makes_the_tree_new() throws Exception {
        String before = attachments(build());
        write("docs/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"5\" height=\"3\"/>");

        assertThat(attachments(build())).isNotEqualTo(before);
    }

    @Test
    void a_changed_manifest_makes_the_tree_new() throws Exception {
        build();
        write(
                "sync.yml",
                "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: docs/**\ndefaults:\n  labels: [new]\n");

        assertThat(page(build(), GUIDE).summary().labels()).containsExactly("new");
    }

    @Test
    void another_build_of_the_program_makes_the_tree_new() throws Exception {
        build();
        reads.clear();
        program = "two";

        build();

        assertThat(reads).isNotEmpty();
    }

    @Test
    void the_same_object_with_other_line_ends_on_disk_makes_the_tree_new() throws Exception {
        try (Git git = Git.open(repository.toFile())) {
            git.getRepository().getConfig().setString("core", null, "autocrlf", "true");
            git.getRepository().getConfig().save();
        }
        build();
        reads.clear();
        String text = Files.readString(repository.resolve("docs/guide.md"));
        write("docs/guide.md", text.replace("\n", "\r\n"));

        build();

        assertThat(reads).isNotEmpty();
    }

    @Test
    void a_diagram_that_was_not_drawn_is_tried_again() throws Exception {
        write("docs/guide.md", "# Guide\n\n```plantuml\nthis is none\n```\n");
        assertThat(build().diagnostics()).extracting(Diagnostic::code).contains("diagram-invalid");
        reads.clear();

        build();

        assertThat(reads).isNotEmpty();
    }

    @Test
    void a_damaged_record_is_made_again() throws Exception {
        DesiredTree first = build();
        try (Stream<Path> files = Files.list(cache)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "{}");
            }
        }

        assertSame(build(), first);
        reads.clear();
        assertSame(build(), first);
        assertThat(reads).isEmpty();
    }

    /** Leaves only the record of the whole tree, which is all that a run needs when nothing has changed. */
    private void forgetConversions() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("pages-")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void assertSame(DesiredTree actual, DesiredTree expected) {
        assertThat(actual.diagnostics()).isEqualTo(expected.diagnostics());
        assertThat(TreeRecord.of(actual)).isEqualTo(TreeRecord.of(expected));
    }

    private static String attachments(DesiredTree tree) {
        return page(tree, GUIDE).summary().hashes().attachments();
    }

    private static DesiredPage page(DesiredTree tree, DocPath path) {
        return Objects.requireNonNull(tree.pages().get(path), path.value());
    }

    private DesiredTree build() throws Exception {
        Snapshot snapshot = new ReadSnapshot(Snapshots.open(repository.resolve("sync.yml"), null, name -> null), reads);
        Manifest manifest = new ManifestLoader()
                .load(snapshot.manifestPath(), Files.readString(repository.resolve("sync.yml")), name -> null)
                .manifest();
        Diagrams diagrams = Diagrams.standard(name -> null, PictureCache.none());
        return DesiredTree.build(
                Objects.requireNonNull(manifest),
                snapshot,
                new MarkdownParser(),
                MarkdownConverter.builder()
                        .settings(manifest.conversion())
                        .diagrams(diagrams)
                        .build(),
                SecretMask.of(List.of()),
                TreeRecords.in(CacheFolder.in(cache), "handbook", program),
                ConversionListener.NONE);
    }

    private void write(String file, String text) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
