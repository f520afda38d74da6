package io.github.docsync.convert.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.model.DocPath;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DialectsTest {
    @ParameterizedTest
    @CsvSource({
        "hugo.toml, docs, hugo",
        "docs/hugo.yaml, docs, hugo",
        "website/docusaurus.config.ts, docs, docusaurus",
        "docusaurus.config.js, docs, docusaurus",
        "mkdocs.yml, docs, mkdocs",
        "docs/book.toml, docs/src, mdbook",
        "docs/.vitepress/config.mts, docs, vitepress",
        "docs/docfx.json, docs/articles, docfx",
        "_config.yml, docs, jekyll",
        "docs/myst.yml, docs, myst",
        "docs/.obsidian/app.json, docs/notes, obsidian",
        "docs/_meta.ts, docs, nextra",
        "wiki/.order, wiki, azure-wiki",
        ".gitlab-ci.yml, docs, gitlab",
        ".gitbook.yaml, docs, gitbook",
        "docs/mint.json, docs, mintlify",
        "astro.config.mjs, src/content/docs, astro",
        "README.md, docs, ''"
    })
    void knows_a_generator_by_its_own_file(String file, String folder, String expected) {
        assertThat(names(folder, file, "")).isEqualTo(expected);
    }

    @Test
    void HonKit_is_known_by_its_settings_where_the_folder_that_they_name_has_a_summary() {
        String[] book = {
            "book.js", "module.exports = {\n  root: \"./docs\",\n}", "docs/SUMMARY.md", "* [A](b.md)\n* [B](a.md)"
        };
        assertThat(names("docs", book)).isEqualTo("gitbook");
        assertThat(names("docs", "book.json", "{\"root\": \"docs\"}", "docs/SUMMARY.md", ""))
                .isEqualTo("gitbook");
        assertThat(names("docs", "book.json", "{}", "docs/SUMMARY.md", "")).isEmpty();
        Dialects dialects = Dialects.of(null, FilesInMemory.of(book), List.of(DocPath.of("docs")));
        assertThat(dialects.isOwnFile(DocPath.of("docs/SUMMARY.md"))).isTrue();
        assertThat(dialects.title(DocPath.of("docs/b.md"))).contains("A");
    }

    @Test
    void a_shared_name_needs_the_generator_s_folders_beside_it() {
        assertThat(names("content", "config.toml", "", "content/a.md", "")).isEqualTo("hugo");
        assertThat(names("docs", "config.toml", "", "docs/a.md", "")).isEmpty();
    }

    @Test
    void a_shared_name_is_a_generator_s_by_what_the_file_says() {
        assertThat(names("docs", "docs/docs.json", "{\"navigation\": {\"pages\": []}}"))
                .isEqualTo("mintlify");
        assertThat(names("docs", "docs/docs.json", "{}")).isEmpty();
        assertThat(names("content", "config.toml", "base_url = '/'", "content/a.md", ""))
                .isEqualTo("zola");
        assertThat(names("content/docs", "source.config.ts", "import 'fumadocs-mdx/config'"))
                .isEqualTo("fumadocs");
        assertThat(names("content/docs", "source.config.ts", "")).isEmpty();
        assertThat(names("source", "_config.yml", "source_dir: source", "source/a.md", ""))
                .isEqualTo("hexo");
        assertThat(names("source", "_config.yml", "source: source", "source/a.md", ""))
                .isEqualTo("jekyll");
    }

    @Test
    void Hexo_shows_posts_and_no_other_name_that_begins_with_a_line() {
        Dialects hexo = Dialects.of(
                null,
                FilesInMemory.of(
                        "_config.yml", "source_dir: source", "source/_posts/a.md", "", "source/_drafts/a.md", ""),
                List.of(DocPath.of("source")));

        assertThat(hexo.excludedBy(DocPath.of("source/_posts/a.md"))).isEmpty();
        assertThat(hexo.excludedBy(DocPath.of("source/_drafts/a.md"))).contains(DialectName.HEXO);
    }

    @Test
    void Mintlify_orders_pages_and_names_folders_by_its_groups_and_leaves_parts_out() {
        Dialects dialects = Dialects.of(
                null,
                FilesInMemory.of(
                        "docs/docs.json", """
                        {"navigation": {"languages": [{"$ref": "./en.json"}]}}
                        """,
                        "docs/en.json", """
                        {"language": "en", "tabs": [{"tab": "Guides", "groups": [
                          {"group": "Begin", "pages": ["start/b", "start/a", {"group": "Deep", "root": "start/deep/index", "pages": ["start/deep/c"]}]},
                          {"group": "Rest", "pages": ["z", "other/d"]}, {"group": "Last", "pages": ["other/e"]}]}]}
                        """,
                        "docs/.mintignore", "drafts/\n*.draft.mdx",
                        "docs/mint.json", "{}",
                        "docs/start/a.mdx", "",
                        "docs/start/b.md", "",
                        "docs/start/deep/index.mdx", "",
                        "docs/start/deep/c.mdx", "",
                        "docs/other/d.mdx", "",
                        "docs/other/e.mdx", "",
                        "docs/z.mdx", ""),
                List.of(DocPath.of("docs")));
        assertThat(Stream.of("start/b.md", "start/a.mdx", "start/deep", "start/deep/c.mdx", "z.mdx")
                        .map(file -> dialects.order(DocPath.of("docs/" + file)).orElseThrow()))
                .isSorted();
        assertThat(dialects.title(DocPath.of("docs/start"))).contains("Begin");
        assertThat(dialects.title(DocPath.of("docs/start/deep"))).contains("Deep");
        assertThat(dialects.title(DocPath.of("docs/other"))).isEmpty();
        assertThat(Stream.of("README.md", "snippets/x.mdx", "drafts/a.mdx", "x.draft.mdx", "z.mdx")
                        .filter(file ->
                                dialects.excludedBy(DocPath.of("docs/" + file)).isPresent()))
                .containsExactly("README.md", "snippets/x.mdx", "drafts/a.mdx", "x.draft.mdx");
    }

    @Test
    void Fumadocs_and_Starlight_order_pages_by_their_settings() {
        Dialects fumadocs = Dialects.of(
                null,
                FilesInMemory.of(
                        "source.config.ts", "fumadocs",
                        "content/docs/meta.json",
                                "{\"title\": \"Guide\", \"pages\": [\"b\", \"---More---\", \"...a\"]}",
                        "content/docs/a.mdx", "",
                        "content/docs/b.mdx", ""),
                List.of(DocPath.of("content/docs")));
        assertThat(fumadocs.order(DocPath.of("content/docs/b.mdx"))).contains(0);
        assertThat(fumadocs.order(DocPath.of("content/docs/a.mdx"))).contains(2);
        assertThat(fumadocs.title(DocPath.of("content/docs"))).contains("Guide");
        Dialects starlight = Dialects.of(
                null,
                FilesInMemory.of(
                        "astro.config.mjs",
                                "starlight({sidebar: [{slug: 'my-guides/b'}, {items: [{autogenerate: {directory: 'errors'}}]}, '/a/']})",
                        "src/content/docs/a.md", "",
                        "src/content/docs/errors/e.md", "",
                        "src/content/docs/My Guides/b.mdx", ""),
                List.of(DocPath.of("src/content/docs")));
        assertThat(starlight.order(DocPath.of("src/content/docs/My Guides"))).contains(0);
        assertThat(starlight.order(DocPath.of("src/content/docs/errors"))).contains(2);
        assertThat(starlight.order(DocPath.of("src/content/docs/a.md"))).contains(3);
    }

    @Test
    void a_page_that_loads_Docsify_makes_a_site_of_the_documents_next_to_it() {
        String page = "<script>window.$docsify = {loadNavbar: 'top.md'}</script>";
        assertThat(names("docs/guide", "docs/index.html", page, "docs/README.md", ""))
                .isEqualTo("docsify");
        assertThat(names("docs", "docs/index.html", page, "docs/page.html", "")).isEmpty();
        assertThat(names("docs", "docs/index.html", "See docsify.", "docs/README.md", ""))
                .isEmpty();
        Dialects dialects = Dialects.of(
                null,
                FilesInMemory.of(
                        "docs/index.html", page,
                        "docs/README.md", "",
                        "docs/_sidebar.md", "* [Home](/)\n* [The **guide**](guide/)\n* [A](#/a?id=x)\n* [None](/none)",
                        "docs/guide/README.md", "",
                        "docs/a.md", ""),
                List.of(DocPath.of("docs")));
        assertThat(Stream.of("_sidebar.md", "guide/_404.md", "top.md", "a.md")
                        .filter(file -> dialects.isOwnFile(DocPath.of("docs/" + file))))
                .containsExactly("_sidebar.md", "guide/_404.md", "top.md");
        assertThat(dialects.order(DocPath.of("docs/guide/README.md"))).contains(0);
        assertThat(dialects.title(DocPath.of("docs/guide/README.md"))).contains("The guide");
        assertThat(dialects.order(DocPath.of("docs/a.md"))).contains(1);
    }

    @Test
    void the_nearest_generator_counts_and_what_is_none_joins_it() {
        assertThat(names("docs/a", "mkdocs.yml", "", "docs/book.toml", "", ".gitlab-ci.yml", ""))
                .isEqualTo("mdbook gitlab");
    }

    @Test
    void a_configuration_of_Jekyll_beside_another_generator_s_is_for_GitHub_Pages() {
        assertThat(names("docs", "mkdocs.yml", "", "_config.yml", "")).isEqualTo("mkdocs");
        assertThat(names("docs", "docs/_config.yml", "", "docs/_toc.yml", "")).isEqualTo("myst");
    }

    @Test
    void a_site_with_documents_of_its_own_says_nothing_of_those_beside_it() {
        assertThat(names("docs", "website/docusaurus.config.js", "", "website/docs/a.md", ""))
                .isEmpty();
    }

    @Test
    void a_vault_is_known_by_links_that_lead_to_its_notes() {
        assertThat(names("docs", "docs/a.md", "See [[Other note|it]].", "docs/x/Other note.md", ""))
                .isEqualTo("obsidian");
        assertThat(names("docs", "docs/a.md", "See [[nothing]], `[[b]]`\n```\n[[b]]\n```\n", "docs/b.md", ""))
                .isEmpty();
    }

    @Test
    void a_link_whose_text_is_in_brackets_is_no_evidence_of_a_vault() {
        assertThat(names("docs", "docs/a.md", "### [[b]](https://example.org)", "docs/b.md", ""))
                .isEmpty();
    }

    @Test
    void a_site_whose_settings_lie_elsewhere_is_known_by_shortcodes_on_two_pages() {
        String page = "{{< tabs >}}\nText\n{{< /tabs >}}\n";
        assertThat(names("docs", "docs/a.md", page, "docs/b.md", "{{% alert %}}x{{% /alert %}}", ".gitlab-ci.yml", ""))
                .isEqualTo("hugo gitlab");
        assertThat(names("docs", "docs/a.md", page, "docs/b.md", "`{{< x >}}`\n\n```\n{{< y >}}\n```\n"))
                .isEmpty();
        // A catalogue of services may show the same documents by MkDocs.
        assertThat(names("docs", "docs/a.md", page, "docs/b.md", page, "mkdocs.yml", ""))
                .isEqualTo("hugo mkdocs");
        assertThat(names("docs", "docs/a.md", page, "docs/b.md", page, "_quarto.yml", ""))
                .isEqualTo("quarto");
    }

    @Test
    void a_site_whose_settings_lie_elsewhere_is_known_by_imports_of_Docusaurus_on_two_pages() {
        String page = "# A\n\nimport Tabs from '@theme/Tabs';\n\n<Tabs />\n";
        assertThat(names("docs", "docs/a.md", page, "docs/b.md", "import { X } from \"@site/src/x\";\n"))
                .isEqualTo("docusaurus");
        assertThat(names("docs", "docs/a.md", page, "docs/b.md", "```\nimport X from '@theme/X';\n```\n"))
                .isEmpty();
        assertThat(names("docs", "docs/a.md", page, "docs/b.md", page, "hugo.toml", ""))
                .isEqualTo("hugo");
    }

    @Test
    void a_template_of_VitePress_with_a_script_that_lists_its_pages_is_none_itself() {
        Dialects dialects = Dialects.of(
                null,
                FilesInMemory.of(
                        "docs/.vitepress/config.ts",
                        "",
                        "docs/[id].md",
                        "",
                        "docs/[id].paths.js",
                        "",
                        "docs/[x].md",
                        ""),
                List.of(DocPath.of("docs")));

        assertThat(dialects.excludedBy(DocPath.of("docs/[id].md"))).isPresent();
        assertThat(dialects.excludedBy(DocPath.of("docs/[x].md"))).isEmpty();
    }

    @Test
    void a_section_of_MkDocs_names_a_folder_that_no_other_section_has_files_in() {
        Dialects dialects = Dialects.of(null, FilesInMemory.of("mkdocs.yml", """
            nav:
            - Misc:
              - guide/a.md
              - guide/misc/b.md
            - More:
              - guide/c.md
            - Own:
              - own/d.md
            """), List.of(DocPath.of("docs")));

        assertThat(dialects.title(DocPath.of("docs/guide"))).isEmpty();
        assertThat(dialects.title(DocPath.of("docs/own"))).contains("Own");
    }

    @Test
    void a_wiki_with_an_order_in_each_folder_is_one_from_the_topmost() {
        Dialects dialects = Dialects.of(
                null, FilesInMemory.of("wiki/.order", "", "wiki/a/.order", ""), List.of(DocPath.of("wiki")));

        assertThat(dialects.in(DocPath.of("wiki/a")))
                .singleElement()
                .satisfies(used -> assertThat(used.scope().site()).isEqualTo(DocPath.of("wiki")));
    }

    static Stream<Arguments> exclusions() {
        return Stream.of(
                Arguments.of(
                        "docusaurus.config.js",
                        "",
                        List.of("docs/a/_part.mdx", "docs/_b/c.md"),
                        List.of("docs/a_b.md")),
                Arguments.of("docs/docusaurus.config.js", "", List.of("docs/i18n/fr/a.md"), List.of("docs/i18n.md")),
                Arguments.of(
                        "mkdocs.yml",
                        "exclude_docs: |\n  /inc/\n  draft*.md\n  !draft-2.md\n",
                        List.of("docs/inc/x.md", "docs/a/draft-1.md"),
                        List.of("docs/draft-2.md", "docs/a/inc/x.md")),
                Arguments.of(
                        "mkdocs.yml",
                        "docs_dir: text\ndraft_docs: a/*.md\n",
                        List.of("text/a/b.md"),
                        List.of("text/a/b/c.md", "text/b/a/c.md")),
                Arguments.of(
                        "docs/.vitepress/config.ts",
                        "srcExclude: ['**/TODO.md', 'old']",
                        List.of("docs/a/TODO.md", "docs/old/b.md"),
                        List.of("docs/older.md")),
                Arguments.of(
                        "docs/.vuepress/config.ts",
                        "pagePatterns: ['**/*.md', '!**/*.snippet.md', '!old']",
                        List.of("docs/a/b.snippet.md", "docs/old/b.md"),
                        List.of("docs/older.md")),
                Arguments.of(
                        "docs/conf.py",
                        "extensions = []\nexclude_patterns = [\n  '_build',\n  'inc/*.md',\n]\n",
                        List.of("docs/_build/a.md", "docs/inc/b.md"),
                        List.of("docs/inc/a/b.md", "docs/a/inc/b.md")),
                Arguments.of(
                        "docs/_config.yml",
                        "exclude: [vendor/]",
                        List.of("docs/vendor/a.md", "docs/_includes/x.md"),
                        List.of("docs/vendor.md", "docs/_posts/a.md")));
    }

    @ParameterizedTest
    @MethodSource("exclusions")
    void leaves_out_what_the_generator_leaves_out(String settings, String text, List<String> out, List<String> kept) {
        Dialects dialects =
                Dialects.of(null, FilesInMemory.of(settings, text), List.of(DocPath.of("docs"), DocPath.of("text")));

        assertThat(Stream.concat(out.stream(), kept.stream())
                        .filter(file -> dialects.excludedBy(DocPath.of(file)).isPresent()))
                .containsExactlyElementsOf(out);
    }

    @Test
    void the_file_that_a_plugin_of_MkDocs_reads_for_its_navigation_is_not_a_page() {
        Dialects dialects = Dialects.of(
                null,
                FilesInMemory.of(
                        "mkdocs.yml",
                        "exclude_docs: nav.md\nplugins:\n- search\n- literate-nav: {nav_file: nav.md}\n",
                        "docs/nav.md",
                        "* [Second](b.md)\n* [First](a.md)\n",
                        "docs/a.md",
                        "",
                        "docs/b.md",
                        ""),
                List.of(DocPath.of("docs")));

        assertThat(dialects.isOwnFile(DocPath.of("docs/nav.md"))).isTrue();
        assertThat(dialects.excludedBy(DocPath.of("docs/nav.md"))).isEmpty();
        assertThat(dialects.order(DocPath.of("docs/b.md"))).contains(0);
        assertThat(dialects.title(DocPath.of("docs/a.md"))).contains("First");
    }

    @Test
    void templates_of_Hugo_are_no_pages() {
        Dialects dialects = Dialects.of(null, FilesInMemory.of("hugo.toml", ""), List.of(DocPath.ROOT));

        assertThat(dialects.isOwnFile(DocPath.of("archetypes/default.md"))).isTrue();
        assertThat(dialects.isOwnFile(DocPath.of("content/archetypes/a.md"))).isFalse();
    }

    @Test
    void on_Microsoft_Learn_other_documents_are_of_the_same_site() {
        FilesInMemory files = FilesInMemory.of(
                "WSL/docfx.json",
                "{\"build\": {\"globalMetadata\": {\"breadcrumb_path\": \"/windows/wsl/breadcrumb/toc.json\"}}}",
                ".openpublishing.publish.config.json",
                "{}");

        LinkRules rules = Dialects.of(null, files, List.of(DocPath.of("WSL")))
                .in(DocPath.of("WSL"))
                .get(0)
                .links();

        assertThat(rules.prefixes()).containsExactly("/windows/wsl");
        assertThat(rules.site()).isEqualTo("https://learn.microsoft.com");
    }

    @Test
    void sidebars_in_scripts_and_tables_of_contents_give_the_order() {
        FilesInMemory docusaurus = FilesInMemory.of(
                "website/docusaurus.config.js",
                "",
                "website/sidebars.js",
                "// 'b'\nmodule.exports = { docs: ['z', { type: 'category', label: 'a', items: ['sub/y', 'b'] }] }",
                "docs/a.md",
                "",
                "docs/b.md",
                "",
                "docs/z.mdx",
                "",
                "docs/sub/y.md",
                "");
        FilesInMemory vitePress = FilesInMemory.of(
                "docs/.vitepress/config/en.ts",
                "nav: [{ link: '/b' }], sidebar: [{ text: 'Z', link: '/z' }, { link: '/sub/' }, { link: '/b#x' }]",
                "docs/b.md",
                "",
                "docs/z.md",
                "",
                "docs/sub/index.md",
                "");
        FilesInMemory myst = FilesInMemory.of(
                "docs/_toc.yml",
                "root: z\nparts:\n- chapters:\n  - file: sub/y\n    sections:\n    - file: b.md\n      title: The B\n",
                "docs/b.md",
                "",
                "docs/z.md",
                "",
                "docs/sub/y.md",
                "");

        assertThat(ordered(docusaurus, "docs/b.md", "docs/z.mdx", "docs/sub/y.md", "docs/a.md", "docs/sub"))
                .containsExactly("docs/z.mdx", "docs/a.md", "docs/sub", "docs/sub/y.md", "docs/b.md");
        assertThat(ordered(vitePress, "docs/b.md", "docs/sub/index.md", "docs/z.md"))
                .containsExactly("docs/z.md", "docs/sub/index.md", "docs/b.md");
        assertThat(ordered(myst, "docs/b.md", "docs/z.md", "docs/sub/y.md"))
                .containsExactly("docs/z.md", "docs/sub/y.md", "docs/b.md");
        assertThat(dialects(myst).title(DocPath.of("docs/b.md"))).contains("The B");
    }

    private static List<String> ordered(FilesInMemory files, String... paths) {
        Dialects dialects = dialects(files);
        return Stream.of(paths)
                .sorted(Comparator.comparingInt(
                        path -> dialects.order(DocPath.of(path)).orElseThrow()))
                .toList();
    }

    private static Dialects dialects(FilesInMemory files) {
        return Dialects.of(null, files, List.of(DocPath.of("docs")));
    }

    @Test
    void the_manifest_chooses() {
        FilesInMemory files = FilesInMemory.of("hugo.toml", "");

        assertThat(names(Dialects.of(Set.of(), files, List.of(DocPath.of("docs"))), "docs"))
                .isEmpty();
        assertThat(names(Dialects.of(Set.of(DialectName.MYST), files, List.of(DocPath.of("docs"))), "docs"))
                .isEqualTo("myst");
    }

    private static String names(String folder, String... files) {
        DocPath tree = DocPath.of(folder.replaceAll("/.*", ""));
        return names(Dialects.of(null, FilesInMemory.of(files), List.of(tree)), folder);
    }

    private static String names(Dialects dialects, String folder) {
        return dialects.in(DocPath.of(folder)).stream()
                .map(used -> used.name().written())
                .collect(Collectors.joining(" "));
    }
}
