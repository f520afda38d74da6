package io.github.docsync.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SiteUrl;
import io.github.docsync.model.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestLoaderTest {
    private static final String HEAD = "version: 1\nid: handbook\nspace: DOCS\n";

    private static LoadedManifest load(String file, String text, Map<String, String> environment) {
        return new ManifestLoader().load(DocPath.of(file), text, environment::get);
    }

    private static Manifest sound(String text) {
        LoadedManifest loaded = load("sync.yml", text, Map.of());
        assertThat(loaded.diagnostics()).isEmpty();
        return loaded.manifest();
    }

    private static PageEntry entry(String file, String lines) {
        LoadedManifest loaded =
                load(file, HEAD + "pages:\n  - " + lines.indent(4).strip() + "\n", Map.of());
        assertThat(loaded.diagnostics()).isEmpty();
        return loaded.manifest().pages().get(0);
    }

    @Test
    void reads_every_key_of_the_format() {
        Manifest manifest = sound("""
            version: 1
            id: handbook
            confluence:
              url: https://acme.atlassian.net/wiki
            space: DOCS
            parent: "98305"
            pages:
              - path: docs/index.md
                id: "98391"
              - path: docs/api.md
                parent: docs/index.md
                title: API reference
                labels: [api, API, V-2]
                space: DEV
                width: max
              - path: docs/guide/**
                parent: 98400
                exclude: ["**/_*.md"]
            defaults:
              labels: [Docs-As-Code]
              width: full-width
              titlePrefix: "A "
              titleSuffix: " Z"
              banner: false
            policy:
              drift: overwrite
              orphans: trash
              brokenLinks: fail
              titleClash: fail
              maxRemovals: 7
            strict: true
            site: https://docs.acme.com/
            source:
              branch: feature/x
            users:
              "@zoe": 712020:aa-bb
              ann: 5b10ac8d82e05b22cc7d4ef5
            markdown:
              mermaid: macro
              plantuml: code
              graphviz: code
              math: macro
              macros: {mermaid: mermaid-cloud, inlineMath: latex}
              singleTilde: subscript
              attachments: [PDF, .zip]
              pageProperties: true
            """);

        DocPath index = DocPath.of("docs/index.md");
        assertThat(manifest)
                .usingRecursiveComparison()
                .isEqualTo(new Manifest(
                        DocPath.of("sync.yml"),
                        "handbook",
                        "https://acme.atlassian.net/wiki",
                        "DOCS",
                        "98305",
                        List.of(
                                new PageEntry(
                                        new SourceLocation("sync.yml", 8, 11),
                                        index,
                                        null,
                                        List.of(),
                                        "98391",
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        null),
                                new PageEntry(
                                        new SourceLocation("sync.yml", 10, 11),
                                        DocPath.of("docs/api.md"),
                                        null,
                                        List.of(),
                                        null,
                                        new ParentReference.File(index, new SourceLocation("sync.yml", 11, 13)),
                                        "API reference",
                                        List.of("api", "v-2"),
                                        "DEV",
                                        Width.MAX),
                                new PageEntry(
                                        new SourceLocation("sync.yml", 16, 11),
                                        DocPath.of("docs/guide"),
                                        new PathGlob("docs/guide/**"),
                                        List.of(new PathGlob("**/_*.md"), new PathGlob("**/_*.md/**")),
                                        null,
                                        new ParentReference.Content("98400"),
                                        null,
                                        List.of(),
                                        null,
                                        null)),
                        new Defaults(List.of("docs-as-code"), Width.FULL_WIDTH, "A ", " Z", false),
                        new Policy(
                                DriftPolicy.OVERWRITE,
                                OrphanPolicy.TRASH,
                                BrokenLinkPolicy.FAIL,
                                TitleClashPolicy.FAIL,
                                new RemovalLimit(7, false)),
                        true,
                        "https://docs.acme.com",
                        "feature/x",
                        new ConversionSettings(
                                DiagramMode.MACRO,
                                DiagramMode.CODE,
                                DiagramMode.CODE,
                                DiagramMode.RENDER,
                                DiagramMode.MACRO,
                                new MacroNames(
                                        "mermaid-cloud", "plantuml", "graphviz", "d2", "easy-math-block", "latex"),
                                false,
                                Set.of("pdf", "zip"),
                                true,
                                null,
                                null),
                        Map.of("ann", "5b10ac8d82e05b22cc7d4ef5", "zoe", "712020:aa-bb")));
    }

    @Test
    void takes_careful_defaults_for_what_is_not_said() {
        Manifest manifest = sound(HEAD + "pages: [{path: a.md}]\n");

        assertThat(manifest.url()).isNull();
        assertThat(manifest.parent()).isNull();
        assertThat(manifest.sourceBranch()).isNull();
        assertThat(manifest.defaults()).isEqualTo(new Defaults(List.of(), null, "", "", true));
        assertThat(manifest.policy())
                .isEqualTo(new Policy(
                        DriftPolicy.STOP,
                        OrphanPolicy.REPORT,
                        BrokenLinkPolicy.WARN,
                        TitleClashPolicy.QUALIFY,
                        new RemovalLimit(10, true)));
        assertThat(manifest.strict()).isFalse();
        assertThat(manifest.site()).isNull();
        assertThat(manifest.conversion()).isEqualTo(ConversionSettings.defaults());
        assertThat(manifest.users()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"98391|98391", "\"98391\"|98391", "'98391'|98391", "${ID}|12", "${NONE:-13}|13", "${EMPTY:-14}|14"
            })
    void an_id_may_be_quoted_or_not_or_come_from_the_environment(String written, String id) {
        LoadedManifest loaded = load(
                "sync.yml",
                HEAD + "pages:\n  - path: a.md\n    id: " + written + "\n",
                Map.of("ID", "12", "EMPTY", ""));

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.manifest().pages().get(0).pageId()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"007", "0x1F", "1_000", "1e3", "0o17", "2024-01-31", "1:30", "1.10", "yes", "NO", "-5"})
    void text_that_looks_like_another_type_stays_as_it_is_written(String written) {
        assertThat(entry("sync.yml", "path: a.md\ntitle: " + written).title()).isEqualTo(written);
    }

    @Test
    void variables_are_expanded_once_and_a_doubled_dollar_takes_their_meaning_away() {
        LoadedManifest loaded = load(
                "sync.yml",
                HEAD + "pages: [{path: a.md}]\ndefaults: {titlePrefix: '$${DIR} ${DIR:-x} ${NONE:-} $5 ${ODD}'}\n",
                Map.of("DIR", "docs", "ODD", "${DIR}: #"));

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.manifest().defaults().titlePrefix()).isEqualTo("${DIR} docs  $5 ${DIR}: #");
    }

    @Test
    void texts_that_are_published_use_no_variables_and_those_in_them_are_named() {
        LoadedManifest loaded = load(
                "sync.yml",
                HEAD + "pages: [{path: a.md, title: 'Use ${HOME} and $${HOME}'}]\n",
                Map.of("HOME", "/root"));

        assertThat(loaded.manifest().pages().get(0).title()).isEqualTo("Use ${HOME} and ${HOME}");
        assertThat(loaded.diagnostics())
                .singleElement()
                .asString()
                .startsWith(
                        "sync.yml:4:29: '${HOME}' stays as it is written, since 'title' uses no variables; write $${HOME}");
    }

    @Test
    void the_environment_decides_over_the_space_even_where_the_manifest_names_none() {
        String text = HEAD + "pages: [{path: a.md}, {path: b.md, space: DEV}]\n";
        Map<String, String> other = Map.of("DOCSYNC_SPACE_OVERRIDE", " OTHER ");

        Manifest manifest = load("sync.yml", text, other).manifest();
        assertThat(manifest.space()).isEqualTo("OTHER");
        assertThat(manifest.pages().get(1).space()).isEqualTo("DEV");
        assertThat(load("sync.yml", text.replace("space: DOCS\n", ""), other)
                        .manifest()
                        .space())
                .isEqualTo("OTHER");
        assertThat(load("sync.yml", text, Map.of("DOCSYNC_SPACE_OVERRIDE", ""))
                        .manifest()
                        .space())
                .isEqualTo("DOCS");
        assertThat(load("sync.yml", text, Map.of("DOCSYNC_SPACE_OVERRIDE", "a b"))
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("3:1", "DOCSYNC_SPACE_OVERRIDE is 'a b', which is not the key of a space");
    }

    @Test
    void a_variable_that_only_looks_like_a_secret_can_be_allowed_but_never_one_that_holds_credentials() {
        String text = "version: 1\nid: a\nspace: ${SPACE_KEY}\npages: [{path: a.md}]\n";

        assertThat(load("sync.yml", text, Map.of("SPACE_KEY", "DEV")).manifest())
                .isNull();
        assertThat(load("sync.yml", text, Map.of("SPACE_KEY", "DEV", "DOCSYNC_ALLOWED_VARIABLES", "X, SPACE_KEY"))
                        .manifest()
                        .space())
                .isEqualTo("DEV");
        assertThat(load(
                                "sync.yml",
                                text.replace("SPACE_KEY", "MATON_API_KEY"),
                                Map.of("MATON_API_KEY", "DEV", "DOCSYNC_ALLOWED_VARIABLES", "MATON_API_KEY"))
                        .manifest())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.atlassian.net, https://acme.atlassian.net/wiki",
        "https://acme.atlassian.net/, https://acme.atlassian.net/wiki",
        "https://Acme.Atlassian.net/wiki/, https://acme.atlassian.net/wiki",
        "HTTPS://docs.acme.com/wiki, https://docs.acme.com/wiki",
        "http://127.0.0.1:8090/wiki, http://127.0.0.1:8090/wiki",
        "https://api.atlassian.com/ex/confluence/1-2/wiki, https://api.atlassian.com/ex/confluence/1-2/wiki",
        "https://acme.atlassian.net/jira/your-work?x=1, https://acme.atlassian.net/wiki",
        "https://acme.atlassian.net/wiki/spaces/DOCS/pages/98305/Guide#top, https://acme.atlassian.net/wiki",
        "https://docs.acme.com, https://docs.acme.com/wiki",
        "https://docs.acme.com/wiki/spaces/DOCS/overview?homepageId=1, https://docs.acme.com/wiki",
        "http://127.0.0.1:8090/spaces/DOCS, http://127.0.0.1:8090/wiki",
        "https://docs.acme.com/wikipedia/wiki/home, https://docs.acme.com/wikipedia/wiki",
        "https://docs.acme.com/behind/a/proxy, https://docs.acme.com/behind/a/proxy"
    })
    void the_site_s_address_is_understood_as_people_write_or_copy_it(String written, String url) {
        assertThat(sound(HEAD + "pages: [{path: a.md}]\nconfluence: {url: '" + written + "'}\n")
                        .url())
                .isEqualTo(url);
        assertThat(SiteUrl.parse(written)).hasToString(url);
    }

    @Test
    void paths_are_relative_to_the_manifest_s_folder_and_may_climb_inside_the_repository() {
        assertThat(entry("handbook/sync.yml", "path: ./a/../b.md").path()).isEqualTo(DocPath.of("handbook/b.md"));
        assertThat(entry("handbook/sync.yml", "path: ../docs/a.md").path()).isEqualTo(DocPath.of("docs/a.md"));

        PageEntry tree = entry("handbook/sync.yml", "path: ../docs/*/x.md");
        assertThat(tree.path()).isEqualTo(DocPath.of("docs"));
        assertThat(tree.includes(DocPath.of("docs/a/x.md"))).isTrue();
        assertThat(tree.includes(DocPath.of("handbook/docs/a/x.md"))).isFalse();

        PageEntry whole = entry("handbook/sync.yml", "path: \"**\"");
        assertThat(whole.path()).isEqualTo(DocPath.of("handbook"));
        assertThat(whole.includes(DocPath.of("handbook/a/b.md"))).isTrue();
        assertThat(whole.includes(DocPath.of("a.md"))).isFalse();
    }

    @Test
    void wildcards_in_the_names_of_folders_above_the_manifest_are_no_wildcards() {
        PageEntry tree = entry("a[b]{c}/sync.yml", "path: docs/*.md");

        assertThat(tree.includes(new DocPath("a[b]{c}/docs/x.md"))).isTrue();
        assertThat(tree.includes(new DocPath("abc/docs/x.md"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_*.md | guide/_a.md | true",
                "_*.md | docs/deep/_a.md | true",
                "_*.md | docs/a.md | false",
                "drafts | docs/drafts/deep/a.md | true",
                "drafts | docs/drafts.md | false",
                "drafts/ | docs/drafts/a.md | true",
                "drafts/ | docs/drafts | false",
                "docs/internal | docs/internal/a.md | true",
                "docs/internal | guide/docs/internal/a.md | false",
                "docs/*.md | docs/a.md | true",
                "docs/*.md | docs/deep/a.md | false",
                "docs/** | docs/deep/a.md | true",
                "**/old/** | docs/old/a.md | true",
                "{a,b}.md | docs/b.md | true"
            })
    void excludes_as_gitignore_does(String pattern, String path, boolean excluded) {
        PageEntry tree = entry("sync.yml", "path: \"**\"\nexclude: [\"" + pattern + "\"]");

        assertThat(tree.includes(DocPath.of(path))).isEqualTo(!excluded);
    }

    @Test
    void an_exclusion_at_any_depth_also_holds_outside_the_manifest_s_folder() {
        PageEntry tree = entry("handbook/sync.yml", "path: ../docs/**\nexclude: [\"**/_*.md\", \"../docs/x/**\"]");

        assertThat(tree.includes(DocPath.of("docs/_a.md"))).isFalse();
        assertThat(tree.includes(DocPath.of("docs/x/a.md"))).isFalse();
        assertThat(tree.includes(DocPath.of("docs/a.md"))).isTrue();
    }

    @Test
    void a_parent_may_be_a_file_that_only_a_tree_of_the_manifest_holds() {
        Manifest manifest = sound(HEAD + "pages:\n  - path: docs/**\n  - {path: b.md, parent: docs/a.md}\n");

        assertThat(manifest.pages().get(1).parent())
                .isEqualTo(new ParentReference.File(DocPath.of("docs/a.md"), new SourceLocation("sync.yml", 6, 26)));
    }

    @Test
    void stars_that_do_not_mean_folders_are_pointed_out_and_allowed() {
        LoadedManifest loaded = load("sync.yml", HEAD + "pages: [{path: docs/**.md}]\n", Map.of());

        assertThat(loaded.manifest()).isNotNull();
        assertThat(loaded.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.isError()).isFalse())
                .hasToString("sync.yml:4:16: '**' next to other characters matches like '*', within one folder;"
                        + " write **/*.md for the files of all folders below");
    }

    @Test
    void anchors_and_merge_keys_work() {
        Manifest manifest = sound(HEAD + """
            pages:
              - &first {path: a.md, labels: &l [x], space: DEV}
              - {<<: *first, path: b.md}
              - {<<: [{width: max}, *first], path: c.md, labels: *l}
            """);

        assertThat(manifest.pages().get(1).space()).isEqualTo("DEV");
        assertThat(manifest.pages().get(1).path()).isEqualTo(DocPath.of("b.md"));
        assertThat(manifest.pages().get(2).labels()).containsExactly("x");
        assertThat(manifest.pages().get(2).width()).isEqualTo(Width.MAX);
    }

    @Test
    void a_byte_order_mark_and_any_line_ends_are_fine() {
        byte[] bytes = ("\uFEFF" + HEAD + "pages: [{path: ü.md}]\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);

        LoadedManifest loaded = new ManifestLoader().load(DocPath.of("sync.yml"), bytes, name -> null);

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.manifest().pages().get(0).path()).isEqualTo(DocPath.of("ü.md"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_input_makes_it_throw(int seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = Files.readAllBytes(Path.of("sync.yml.example"));
        String alphabet = "[]{}:,-#&*!|>'\"%@`?~<=$ \t\r\n\u0000\u00C3a1.";
        for (int i = random.nextInt(12) + 1; i > 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        }
        byte[] input = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;

        LoadedManifest loaded = new ManifestLoader().load(DocPath.of("sync.yml"), input, name -> null);

        assertThat(loaded.manifest() == null)
                .isEqualTo(loaded.diagnostics().stream().anyMatch(Diagnostic::isError));
        assertThat(loaded.diagnostics()).allSatisfy(diagnostic -> {
            assertThat(diagnostic.location().line()).isPositive();
            assertThat(diagnostic.location().column()).isPositive();
            assertThat(diagnostic.problem()).isNotBlank().doesNotContain("\n");
        });
    }

    @Test
    void large_manifests_load_in_time_proportional_to_their_size() {
        StringBuilder text = new StringBuilder(HEAD + "pages:\n");
        for (int i = 0; i < 5000; i++) {
            text.append("  - {path: docs/page")
                    .append(i)
                    .append(".md, title: Page ")
                    .append(i)
                    .append("}\n");
        }

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(sound(text.toString()).pages()).hasSize(5000));
    }
}
