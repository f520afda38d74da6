package io.github.docsync.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.model.CacheFolder;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import io.github.docsync.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site generator's own files and front matter make of the tree: its pages, their order and titles. */
class GeneratorTreeTest {
    @TempDir
    Path repository;

    @TempDir
    Path cache;

    @BeforeEach
    void aManifest() throws IOException {
        manifest("docs/**", "");
    }

    @Test
    void front_matter_of_generators_orders_siblings() throws IOException {
        write("docs/a.md", "---\nweight: 30\n---\n# A\n");
        write("docs/b.md", "---\nsidebar_position: 2.5\n---\n# B\n");
        write("docs/c.md", "---\nnav_order: 20\n---\n# C\n");
        write("docs/d.md", "---\norder: 1\nweight: 99\n---\n# D\n");
        write("docs/e.md", "# E\n");
        write("docs/f.md", "---\nweight: 0\n---\n# F\n");

        assertThat(titles()).containsExactly("D", "B", "C", "A", "E", "F");
    }

    @Test
    void index_file_of_Hugo_is_its_folder_s_page() throws IOException {
        write("hugo.toml", "");
        manifest("content/**", "");
        write("content/_index.md", "# Home\n");
        write("content/guide/_index.md", "---\ntitle: Guide\nweight: 2\n---\n");
        write("content/guide/a.md", "# A\n");

        assertThat(titles()).containsExactly("Home", "Guide", "A");
        assertThat(parent("content/guide/a.md")).isEqualTo("content/guide/_index.md");
        assertThat(build().dialects().toString()).contains("content").contains("HUGO");
    }

    @Test
    void nav_of_MkDocs_orders_and_names() throws IOException {
        write("mkdocs.yml", """
                site_name: x
                nav:
                  - Start here: index.md
                  - zebra.md
                  - Reference:
                      - ref/b.md
                      - The `A`: ref/a.md
                plugins:
                  - x: !!python/name:y.z
                """);
        write("docs/index.md", "# Welcome\n");
        write("docs/zebra.md", "# Zebra\n");
        write("docs/apple.md", "# Apple\n");
        write("docs/ref/a.md", "# A\n");
        write("docs/ref/b.md", "# B\n");

        assertThat(titles()).containsExactly("Start here", "Zebra", "Reference", "B", "The A", "Apple");
        assertThat(body("docs/index.md")).contains("<h1>Welcome</h1>");
        assertThat(body("docs/zebra.md")).doesNotContain("<h1>");
    }

    @Test
    void what_the_generator_leaves_out_is_no_page_unless_nothing_would_stay() throws IOException {
        write("_config.yml", "exclude: [docs/old]\n");
        write("docs/a.md", "# A\n");
        write("docs/old/b.md", "# B\n");

        assertThat(titles()).containsExactly("A");

        write("_config.yml", "exclude: [docs]\n");

        assertThat(titles()).contains("A", "B");
    }

    @Test
    void summary_of_mdBook_orders_and_names_and_is_no_page() throws IOException {
        write("docs/book.toml", "[book]\nsrc = \"src\"\n");
        manifest("docs/src/**", "");
        write("docs/src/SUMMARY.md", "# Summary\n\n- [Second](b.md)\n- [First *one*](a.md)\n");
        write("docs/src/a.md", "## Heading\n");
        write("docs/src/b.md", "# Second\n");

        assertThat(titles()).containsExactly("Second", "First one");
    }

    @Test
    void files_of_folders_order_and_name() throws IOException {
        write("docusaurus.config.js", "");
        write("docs/b/_category_.json", "{\"label\": \"The B\", \"position\": 1}");
        write("docs/b/x.md", "# X\n");
        write("docs/a/y.md", "# Y\n");

        assertThat(titles()).containsExactly("The B", "X", "A", "Y");
    }

    @Test
    void meta_of_Nextra_orders_and_names() throws IOException {
        write("docs/_meta.ts", "export default {\n  zoo: 'The zoo',\n  'about-us': { title: 'About' },\n}\n");
        write("docs/about-us.md", "text\n");
        write("docs/zoo.mdx", "text\n");

        assertThat(titles()).containsExactly("The zoo", "About");
    }

    @Test
    void order_files_of_Azure_s_wikis_order() throws IOException {
        write("docs/.order", "Zoo\nAbout-us\n");
        write("docs/About-us.md", "# About\n");
        write("docs/Zoo.md", "# Zoo\n");
        write("docs/Zoo/Lions.md", "# Lions\n");

        assertThat(titles()).containsExactly("Zoo", "Lions", "About");
    }

    @Test
    void toc_of_docfx_orders_and_names() throws IOException {
        write("docs/docfx.json", "{}");
        write(
                "docs/toc.yml",
                "items:\n- name: Later\n  href: z.md\n- name: Folder\n  href: f/toc.yml\n- name: First\n  href: a.md\n");
        write("docs/a.md", "# A\n");
        write("docs/z.md", "# Z\n");
        write("docs/f/b.md", "# B\n");

        assertThat(titles()).containsExactly("Later", "Folder", "B", "First");
    }

    @Test
    void the_manifest_and_front_matter_come_before_the_navigation() throws IOException {
        write("mkdocs.yml", "nav:\n  - Of nav: a.md\n  - Of nav too: b.md\n");
        write("docs/a.md", "---\ntitle: Own\norder: 0\n---\n");
        write("docs/b.md", "# B\n");
        manifest("docs/**", "  - path: docs/b.md\n    title: Of the entry\n");

        assertThat(titles()).containsExactly("Own", "Of the entry");
    }

    @Test
    void drafts_are_left_out_and_said_once() throws IOException {
        write("docs/a.md", "---\ndraft: true\n---\n# A\n");
        write("docs/b.md", "---\npublished: false\n---\n# B\n");
        write("docs/c.md", "---\nunlisted: true\n---\n# C\n");
        write("docs/d.md", "---\ndraft: true\ndocsync: true\n---\n# D\n");
        write("docs/e.md", "---\ndraft: false\n---\n# E\n");

        assertThat(titles()).containsExactly("D", "E");
        assertThat(build().diagnostics())
                .singleElement()
                .hasToString(
                        "docs/a.md:1:1: 3 files are left out as drafts (draft: true, published: false or unlisted: true):"
                                + " docs/a.md, docs/b.md, docs/c.md; write 'docsync: true' in the front matter of one to publish it");
    }

    @Test
    void a_title_is_the_first_heading_of_the_highest_level_and_keeps_what_it_says() throws IOException {
        write("docs/a.md", "## The title\n\n### Part\n");
        write("docs/b.md", "# List<String> of `<Foo>` & *more*\n");
        write("docs/c.md", "# :rocket: Launch<br>now\n");
        write("docs/d.md", "text\n\n## One\n\n## Two\n");

        assertThat(titles()).containsExactly("The title", "List<String> of <Foo> & more", "🚀 Launchnow", "One");
        assertThat(body("docs/a.md")).doesNotContain("The title").contains("<h3>Part</h3>");
        assertThat(body("docs/d.md")).contains("<h2>One</h2>");
    }

    @Test
    void a_title_is_a_heading_of_the_page_before_one_of_the_same_level_that_it_includes() throws IOException {
        write("docs/.obsidian/app.json", "{}");
        write("docs/a.md", "![[b]]\n\n# Own\n");
        write("docs/b.md", "# Included\n");
        write("docs/c.md", "![[d]]\n\n## Below\n");
        write("docs/d.md", "### Included, too\n");

        assertThat(titles()).containsExactly("Own", "Included", "Below", "Included, too");
    }

    @Test
    void an_unknown_construct_is_named_once_with_the_number_of_pages() throws IOException {
        write("hugo.toml", "");
        write("docs/a.md", "{{< spinner >}}\n\n{{< spinner >}}\n");
        write("docs/b.md", "{{< spinner >}}\n");

        assertThat(build().diagnostics())
                .singleElement()
                .hasToString(
                        "docs/a.md:1:1: the Hugo shortcode 'spinner' is not known, so it is left out, on 2 pages; write it in"
                                + " Markdown if more is to be shown");
    }

    @Test
    void a_change_of_what_a_page_includes_changes_the_page() throws IOException {
        write("mkdocs.yml", "");
        write("docs/a.md", "--8<-- \"parts/x.md\"\n");
        write("docs/b.md", "# B\n");
        write("parts/x.md", "Before.\n");
        assertThat(body("docs/a.md")).contains("Before.");
        String other = hash("docs/b.md");
        String before = hash("docs/a.md");

        write("parts/x.md", "After.\n");

        assertThat(body("docs/a.md")).contains("After.");
        assertThat(hash("docs/a.md")).isNotEqualTo(before);
        assertThat(hash("docs/b.md")).isEqualTo(other);
    }

    @Test
    void plain_Markdown_is_what_an_empty_list_of_dialects_says() throws IOException {
        write("hugo.toml", "");
        write("docs/a.md", "{{< note >}}x{{< /note >}}\n");
        manifest("docs/**", "markdown:\n  dialects: []\n");

        assertThat(body("docs/a.md")).contains("{{&lt; note &gt;}}x");
        assertThat(build().dialects()).isEmpty();
    }

    private List<String> titles() throws IOException {
        return build().pages().values().stream()
                .map(page -> page.summary().title())
                .collect(Collectors.toList());
    }

    private String parent(String path) throws IOException {
        return String.valueOf(page(path).summary().parent().page());
    }

    private String body(String path) throws IOException {
        return page(path).content().body().text();
    }

    private String hash(String path) throws IOException {
        return page(path).summary().hashes().body();
    }

    private DesiredPage page(String path) throws IOException {
        return Objects.requireNonNull(build().pages().get(DocPath.of(path)));
    }

    private DesiredTree build() throws IOException {
        Path file = repository.resolve("sync.yml");
        Snapshot snapshot;
        try {
            snapshot = Snapshots.open(file, null, name -> null);
        } catch (SourceException e) {
            throw new IOException(e.problem(), e);
        }
        Manifest manifest = Objects.requireNonNull(new ManifestLoader()
                .load(snapshot.manifestPath(), Files.readString(file), name -> null)
                .manifest());
        MarkdownConverter converter =
                MarkdownConverter.builder().settings(manifest.conversion()).build();
        return DesiredTree.build(
                manifest,
                snapshot,
                converter.parser(),
                converter,
                SecretMask.of(List.of()),
                TreeRecords.in(CacheFolder.in(cache), "x", "one"),
                ConversionListener.NONE);
    }

    private void manifest(String tree, String rest) throws IOException {
        write("sync.yml", "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: " + tree + "\n" + rest);
    }

    private void write(String file, String text) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
