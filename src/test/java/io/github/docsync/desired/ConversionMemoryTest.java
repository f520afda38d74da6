package io.github.docsync.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.model.CacheFolder;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.SecretMask;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an earlier run converted is taken over, and the tree is the one that a run without memory builds. */
class ConversionMemoryTest {
    @TempDir
    Path repository;

    @TempDir
    Path cache;

    private final Set<DocPath> read = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void aRepository() throws Exception {
        Git.init().setDirectory(repository.toFile()).call().close();
        write("sync.yml", "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: docs/**\n");
        write("docs/index.md", "# Start\n\nSee [the guide](guide.md#usage) and [b](b.md).\n");
        write("docs/guide.md", """
                ---
                order: 3
                properties:
                  size: 3
                  ratio: 0.5
                  deep: {list: [1, x, null]}
                ---
                # Guide

                ## Usage

                ![a](a.svg)
                """);
        write("docs/b.md", "# B\n\nNothing links from here.\n\n## Part\n");
        write("docs/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>");
    }

    @Test
    void only_the_edited_page_is_converted_again() throws Exception {
        build();
        write("docs/b.md", "# B\n\nEdited.\n");

        assertThat(converted()).containsExactly("docs/b.md");
    }

    @Test
    void pages_that_name_a_page_follow_its_title() throws Exception {
        build();
        write("docs/b.md", "# Bee\n\nNothing links from here.\n\n## Part\n");

        assertThat(converted()).containsExactlyInAnyOrder("docs/b.md", "docs/index.md");
    }

    @Test
    void a_page_follows_the_first_link_to_one_of_its_headings() throws Exception {
        build();
        write("docs/guide.md", "# Guide\n\nSee [part](b.md#part).\n\n## Usage\n");

        assertThat(converted()).containsExactlyInAnyOrder("docs/guide.md", "docs/b.md");
    }

    @Test
    void a_heading_is_known_as_linked_however_a_link_writes_it() throws Exception {
        write("docs/b.md", "# B\n\n## Part\n\n## 2. Other - part\n\n## Alone\n");
        build();
        write("docs/guide.md", "# Guide\n\n[x](b.md#Part) [y](b.md#other%2Dpart:~:text=a) [z](a.md#alone)\n");

        assertThat(body(build(), "docs/b.md"))
                .contains(">part<", ">2-other---part<")
                .doesNotContain(">alone<");
    }

    @Test
    void pages_that_link_to_a_heading_follow_it() throws Exception {
        build();
        write("docs/guide.md", "# Guide\n\n## Use\n");

        assertThat(converted()).containsExactlyInAnyOrder("docs/guide.md", "docs/index.md");
    }

    @Test
    void a_page_follows_its_picture() throws Exception {
        build();
        write("docs/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"5\" height=\"3\"/>");

        assertThat(converted()).containsExactly("docs/guide.md");
    }

    @Test
    void what_a_generator_reads_concerns_every_page() throws Exception {
        write("mkdocs.yml", "site_name: x\n");
        write("docs/index.md", "# Start\n\n--8<-- \"docs/snippet.txt\"\n");
        write("docs/snippet.txt", "One.\n");
        build();
        write("docs/snippet.txt", "Two.\n");

        assertThat(converted()).contains("docs/index.md");
        assertThat(body(build(), "docs/index.md")).contains("Two.");
    }

    @Test
    void a_new_file_concerns_every_page() throws Exception {
        write("docs/index.md", "# Start\n\n[new](new.md)\n");
        build();
        write("docs/new.md", "# New\n");

        assertThat(body(build(), "docs/index.md")).contains("ri:content-title=\"New\"");
    }

    @Test
    void after_an_edited_sentence_no_page_asks_the_site_again() throws Exception {
        build();
        loseQuestions();
        write("docs/b.md", "# B\n\nEdited.\n\n## Part\n");

        assertThat(converted()).as("without the questions none can be asked").containsExactly("docs/b.md");
    }

    @Test
    void where_questions_were_lost_pages_are_converted_again() throws Exception {
        build();
        loseQuestions();
        write("docs/b.md", "# Bee\n\nNothing links from here.\n\n## Part\n");

        assertThat(converted()).contains("docs/index.md");
    }

    @Test
    void an_edit_leaves_the_memory_of_other_files_as_it_is() throws Exception {
        for (int i = 0; i < 70; i++) {
            write("docs/n/%02d.md".formatted(i), "# N" + i + "\n\n[next](%02d.md)\n".formatted((i + 1) % 70));
        }
        build();
        Sections before = memory();
        write("docs/n/69.md", "# N69\n\n[next](00.md)\n\nEdited.\n");
        assertThat(converted()).containsExactly("docs/n/69.md");

        Sections after = memory();
        assertThat(after.part("files-0"))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).isEqualTo(before.part("files-0").orElseThrow()));
        assertThat(after.part("files-1"))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).isNotEqualTo(before.part("files-1").orElseThrow()));
        write("docs/n/69.md", "# N69a\n\n[next](00.md)\n\nEdited.\n");
        assertThat(converted())
                .as("what pages of both parts asked is still known")
                .containsExactlyInAnyOrder("docs/n/68.md", "docs/n/69.md");
    }

    @Test
    void pages_that_link_to_an_address_follow_it() throws Exception {
        write("docs/index.md", "# Start\n\n[old](/former/)\n");
        write("docs/b.md", "---\naliases: [/former/]\n---\n# B\n");
        write("docs/guide.md", "# Guide\n");
        build();
        write("docs/b.md", "# B\n");
        write("docs/guide.md", "---\naliases: [/former/]\n---\n# Guide\n");

        assertThat(converted()).containsExactlyInAnyOrder("docs/b.md", "docs/guide.md", "docs/index.md");
    }

    @Test
    void an_address_that_two_pages_claim_follows_their_order() throws Exception {
        write("docs/index.md", "# Start\n\n[old](/former/)\n");
        write("docs/b.md", "---\naliases: [/former/]\norder: 1\n---\n# B\n");
        write("docs/guide.md", "---\naliases: [/former/]\norder: 2\n---\n# Guide\n");
        build();
        write("docs/b.md", "---\naliases: [/former/]\norder: 3\n---\n# B\n");

        assertThat(converted()).containsExactlyInAnyOrder("docs/b.md", "docs/index.md");
    }

    @Test
    void what_front_matter_says_besides_addresses_concerns_its_page_alone() throws Exception {
        build();
        loseQuestions();
        write("docs/b.md", "---\nauthor: Ada\n---\n# B\n\nNothing links from here.\n\n## Part\n");

        assertThat(converted()).containsExactly("docs/b.md");
    }

    @Test
    void a_broken_link_follows_a_file_that_git_ignores() throws Exception {
        write(".gitignore", "made.md\n");
        write("docs/index.md", "# Start\n\n[made](made.md)\n");
        assertThat(build().diagnostics()).singleElement().asString().contains("does not exist");
        write("docs/made.md", "# Made\n");

        assertThat(build().diagnostics()).singleElement().asString().contains("ignored by Git");
    }

    @Test
    void another_build_of_the_program_takes_nothing_over() throws Exception {
        build();
        Manifest manifest = manifest();
        try (Snapshot snapshot = Snapshots.open(repository.resolve("sync.yml"), null, name -> null)) {
            ConversionMemory memory =
                    ConversionMemory.of(manifest, snapshot, TreeRecords.in(CacheFolder.in(cache), "handbook", "two"));

            assertThat(memory.record().chunk(0).pages()).isEmpty();
        }
    }

    /** Edits of every kind, one after the other: each tree is the one that is built from nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_was_edited_the_tree_is_the_one_that_is_built_from_nothing(long seed) throws Exception {
        Random random = new Random(seed);
        if (random.nextBoolean()) {
            write("mkdocs.yml", "site_name: x\nnav:\n  - Home: index.md\n  - b.md\n");
        }
        build();
        for (int step = 0; step < 12; step++) {
            edit(random);

            DesiredTree known = build();
            DesiredTree fresh = build(TreeRecords.none());

            assertThat(TreeRecord.of(known)).as("step " + step).isEqualTo(TreeRecord.of(fresh));
            known.pages()
                    .forEach((path, page) -> assertThat(page.content())
                            .as(path.value())
                            .isEqualTo(Objects.requireNonNull(fresh.pages().get(path))
                                    .content()));
        }
    }

    private void edit(Random random) throws IOException {
        String page = "docs/p" + random.nextInt(4) + ".md";
        String other = "p" + random.nextInt(4) + ".md";
        switch (random.nextInt(11)) {
            case 0 -> write(page, "# T" + random.nextInt(3) + "\n\n## H" + random.nextInt(3) + "\n");
            case 1 ->
                write(
                        page,
                        "# T\n\n[x](" + other + List.of("#h", "#H", "#h-").get(random.nextInt(3)) + random.nextInt(3)
                                + ")\n\n## H1\n");
            case 2 ->
                write(
                        page,
                        "---\ntitle: N" + random.nextInt(5) + "\norder: " + random.nextInt(3) + "\n---\n[x](" + other
                                + ") ![p](a.svg)\n");
            case 3 -> write("docs/a.svg", "<svg width=\"" + (1 + random.nextInt(9)) + "\"/>");
            case 4 -> Files.deleteIfExists(repository.resolve(page));
            case 5 -> write("docs/part.txt", "Part " + random.nextInt(3) + "\n");
            case 6 -> write(page, "# Inc\n\n--8<-- \"docs/part.txt\"\n\n[gone](gone.md) [[p1]]\n");
            case 8 ->
                write(
                        page,
                        "---\naliases: [/was" + random.nextInt(3) + "/]\n---\n# A\n\n[x](/was" + random.nextInt(3)
                                + "/) [y](#a) [z](" + other + "#part)\n");
            case 9 ->
                write(page, "# T1\n\nA sentence " + random.nextInt(5) + ", then [x](" + other + "#h1).\n\n## H1\n");
            case 7 -> write(page, "---\nparent: " + other + "\nlabels: [l" + random.nextInt(3) + "]\n---\n# Q\n");
            default -> write("docs/sub/s.md", "# S\n\n[up](../" + other + ") {{< x >}} ::: note\n");
        }
    }

    private Path memoryFile() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.getFileName().toString().startsWith("pages-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Sections memory() throws IOException {
        return Sections.read(Files.readAllBytes(memoryFile()));
    }

    private void loseQuestions() throws IOException {
        Map<String, byte[]> kept = new HashMap<>();
        Sections known = memory();
        for (String name : List.of("head", "files-0")) {
            kept.put(name, known.part(name).orElseThrow());
        }
        Files.write(memoryFile(), Sections.of(kept).bytes());
    }

    /** The Markdown files that the next run reads, since it converts their pages. */
    private Set<String> converted() throws Exception {
        read.clear();
        build();
        return read.stream()
                .filter(MarkdownFiles::isMarkdown)
                .map(DocPath::value)
                .collect(Collectors.toSet());
    }

    private static String body(DesiredTree tree, String path) {
        return Objects.requireNonNull(tree.pages().get(DocPath.of(path)))
                .content()
                .body()
                .text();
    }

    private TreeRecords records() {
        return TreeRecords.in(CacheFolder.in(cache), "handbook", "one");
    }

    private DesiredTree build() throws Exception {
        return build(records());
    }

    private DesiredTree build(TreeRecords records) throws Exception {
        Manifest manifest = manifest();
        MarkdownConverter converter =
                MarkdownConverter.builder().settings(manifest.conversion()).build();
        return DesiredTree.build(
                manifest,
                new ReadSnapshot(Snapshots.open(repository.resolve("sync.yml"), null, name -> null), read),
                converter.parser(),
                converter,
                SecretMask.of(List.of()),
                records,
                ConversionListener.NONE);
    }

    private Manifest manifest() throws IOException {
        Path file = repository.resolve("sync.yml");
        return Objects.requireNonNull(new ManifestLoader()
                .load(DocPath.of("sync.yml"), Files.readString(file), name -> null)
                .manifest());
    }

    private void write(String file, String text) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
