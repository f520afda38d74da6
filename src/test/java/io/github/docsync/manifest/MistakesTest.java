package io.github.docsync.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of mistake is named at the very place where it stands. */
class MistakesTest {
    private static final String HEAD = "version: 1\nid: handbook\nspace: DOCS\n";
    private static final String PAGES = "pages:\n  - path: docs/index.md\n";
    private static final Map<String, String> ENVIRONMENT = Map.of("HIDDEN", "s3cr3t!", "EMPTY", "", "BANNER", "maybe");

    private static LoadedManifest load(String text) {
        return new ManifestLoader().load(DocPath.of("docs/sync.yml"), text, ENVIRONMENT::get);
    }

    private static Arguments top(String lines, String... expected) {
        return Arguments.of(HEAD + PAGES + lines, List.of(expected));
    }

    private static Arguments entry(String lines, String... expected) {
        return Arguments.of(HEAD + PAGES + lines.indent(4), List.of(expected));
    }

    private static Arguments path(String path, String expected) {
        return Arguments.of(HEAD + "pages:\n  - path: " + path + "\n", List.of(expected));
    }

    private static Arguments whole(String text, String... expected) {
        return Arguments.of(text, List.of(expected));
    }

    static List<Arguments> mistakes() {
        return List.of(
                // the document
                whole("", "1:1: the manifest holds nothing"),
                whole("# only a comment\n", "1:1: the manifest holds nothing"),
                whole("- a\n", "1:1: the manifest holds a list"),
                whole("\n  just text\n", "2:3: the manifest holds the text 'just text'"),
                whole("version: 1\nid: [a\n", "3:1: this is not YAML"),
                whole("version: 1\n\tid: a\n", "2:1: a tab indents this line; indent with spaces"),
                whole("id: \"a\n", "2:1: this is not YAML"),
                whole("a: b: c\n", "1:5: this is not YAML"),
                whole("version: 1\n---\nid: a\n", "3:1: a second YAML document begins; keep one"),
                whole("id: a\u0007b\n", "1:6: the character U+0007 is not allowed in YAML; remove it"),
                whole("id: 😀\u0000\n", "1:7: the character U+0000 is not allowed"),
                whole("[".repeat(60) + "]".repeat(60), "1:1: the YAML cannot be read"),
                whole(
                        "a: {b: ${C}}\n",
                        "1:9: this is not YAML: '{' begins a mapping here; put a text with ${ in quotes"),
                whole("a: *nowhere\n", "1:4: this is not YAML"),
                whole("a: &x [*x]\n", "1:4: this value contains itself through an alias; remove the alias"),
                // keys
                whole(
                        "{}",
                        "1:1: the key 'version' is missing in the manifest; add the line 'version: 1'",
                        "1:1: the key 'id' is missing",
                        "1:1: the key 'space' is missing",
                        "1:1: the key 'pages' is missing"),
                top("idd: x\n", "6:1: the key 'idd' is not known in the manifest; did you mean 'id'?"),
                top("url: x\n", "6:1: the key 'url' is not known in the manifest; it belongs in 'confluence'"),
                top(
                        "token: x\n",
                        "6:1: the key 'token' is not known in the manifest; remove it, credentials come from"),
                top("zzzzzz: x\n", "6:1: the key 'zzzzzz' is not known in the manifest; use one of version, id,"),
                top(
                        "defaults:\n  title_prefix: x\n",
                        "7:3: the key 'title_prefix' is not known in 'defaults'; did you mean 'titlePrefix'?"),
                entry(
                        "lables: [a]",
                        "6:5: the key 'lables' is not known in an entry of 'pages'; did you mean 'labels'?"),
                top("space: DOCS\n", "6:1: the key 'space' stands here a second time, first in line 3; keep one"),
                top("? [a]\n: b\n", "6:3: a list or mapping stands as a key"),
                top("null: x\n", "6:1: the key 'null' is not known"),
                // types
                top("defaults: [a]\n", "6:11: 'defaults' should be a mapping, not a list; give its keys below it"),
                top("policy:\n", "6:8: 'policy' should be a mapping, not nothing"),
                top("parent:\n", "6:8: 'parent' should be text, not nothing; give it a value or remove the key"),
                top("parent: [1]\n", "6:9: 'parent' should be text, not a list; give it one value"),
                entry("title: true", "6:12: 'title' should be text, not the switch true; put it in quotes: \"true\""),
                entry(
                        "labels: api",
                        "6:13: 'labels' should be a list, not the text 'api'; write it as [first, second]"),
                entry("labels: [a, ~]", "6:17: an item of 'labels' should be text, not nothing"),
                top("users: [a]\n", "6:8: 'users' should be a mapping, not a list"),
                top(
                        "defaults:\n  banner: yes\n",
                        "7:11: 'banner' should be true or false, not the text 'yes'; write true"),
                top("defaults:\n  banner: \"true\"\n", "7:11: 'banner' should be true or false, not the text 'true'"),
                top(
                        "defaults:\n  banner: ${BANNER}\n",
                        "7:11: 'banner' should be true or false, not the text '${BANNER}'"),
                top("defaults:\n  titlePrefix: ${UNSET}\n", "7:16: the environment variable UNSET is not set"),
                whole(HEAD + "pages: docs/**\n", "4:8: 'pages' should be a list, not the text 'docs/**'"),
                whole(HEAD + "pages: []\n", "4:1: 'pages' lists nothing to publish; add an entry"),
                whole(
                        HEAD + "pages:\n  - docs/index.md\n",
                        "5:5: an entry of 'pages' should be a mapping, not the text 'docs/index.md'; write '- path:"
                                + " docs"),
                whole(HEAD + "pages:\n  - title: x\n", "5:5: the key 'path' is missing in an entry of 'pages'"),
                // version
                whole(
                        "id: x\nversion: 2\nnonsense: true\n",
                        "2:10: 'version' is the number 2, but this docsync reads version 1 of the format"),
                whole("version: one\n", "1:10: 'version' is the text 'one', but this docsync reads version 1"),
                whole("version: 1.0\n", "1:10: 'version' is the number 1.0"),
                whole("version:\n", "1:9: 'version' is nothing"),
                whole("version: [1]\n", "1:10: 'version' is a list"),
                whole("version: ${UNSET}\n", "1:10: 'version' is the text '${UNSET}'"),
                // scalars with a rule
                whole(
                        "version: 1\nid: a b\nspace: DOCS\n" + PAGES,
                        "2:5: 'a b' in 'id' is not an identity of 1 to 64 letters"),
                whole("version: 1\nid: a\nspace: D-1\n" + PAGES, "3:8: 'D-1' in 'space' is not the key of a space"),
                top("parent: abc\n", "6:9: 'abc' in 'parent' is not the id of a page or folder (digits only"),
                top("parent: 1_000\n", "6:9: '1_000' in 'parent' is not the id of a page or folder"),
                entry(
                        "id: 0098391",
                        "6:9: '0098391' in 'id' is not the id of a page (digits only, not starting with 0)"),
                entry("id: docs/a.md", "6:9: 'docs/a.md' in 'id' is not the id of a page"),
                entry(
                        "space: a/b",
                        "6:12: 'a/b' in 'space' is not the key of a space; take it from the space's address"),
                entry("title: \" \"", "6:12: ' ' in 'title' is not a page title"),
                entry("title: " + "x".repeat(256), "6:12: 'xxx"),
                entry("title: \"a\\nb\"", "6:12: 'a\uFFFDb' in 'title' is not a page title; use one line"),
                entry("labels: [ok, a b]", "6:18: the label 'a b' contains a space, which Confluence does not take"),
                entry("labels: ['my:label']", "6:14: the label 'my:label' contains :"),
                entry("labels: ['']", "6:14: the label '' is empty"),
                entry("labels:\n  - ok\n  - what?", "8:9: the label 'what?' contains ?"),
                entry(
                        "width: wide",
                        "6:12: 'wide' is not a valid value for 'width'; use one of full-width, fixed-width, default, max"),
                entry(
                        "width: full_width",
                        "6:12: 'full_width' is not a valid value for 'width'; did you mean 'full-width'? Allowed are"
                                + " full-width,"),
                top(
                        "policy:\n  drift: stopp\n",
                        "7:10: 'stopp' is not a valid value for 'drift'; did you mean 'stop'?"),
                top(
                        "policy:\n  orphans: delete\n",
                        "7:12: 'delete' is not a valid value for 'orphans'; use one of report,"),
                top("policy:\n  brokenLinks: STOP\n", "7:16: 'STOP' is not a valid value for 'brokenLinks'"),
                top("policy:\n  titleClash: true\n", "7:15: 'titleClash' should be text, not the switch true"),
                top("policy:\n  maxRemovals: 101%\n", "7:16: '101%' in 'maxRemovals' is not a number of pages or a"),
                top("policy:\n  maxRemovals: -1\n", "7:16: '-1' in 'maxRemovals' is not"),
                top("policy:\n  maxRemovals: 1.5\n", "7:16: '1.5' in 'maxRemovals' is not"),
                top("source:\n  branch: a b\n", "7:11: 'a b' in 'branch' is not the name of a branch or tag"),
                top("users:\n  a b: x1\n", "7:3: 'a b' in 'users' is not a name"),
                top(
                        "users:\n  ann: ann@example.com\n",
                        "7:8: 'ann@example.com' in 'users' is not an Atlassian account id"),
                top("users:\n  ann: [x]\n", "7:8: the account id of 'ann' should be text, not a list"),
                top(
                        "markdown:\n  mermaid: picture\n",
                        "7:12: 'picture' is not a valid value for 'mermaid'; use one of render, macro, code"),
                top("markdown:\n  d2: kroki\n", "7:3: 'd2' is kroki, and no service is named"),
                top(
                        "markdown:\n  kroki: http://kroki.acme.com\n",
                        "7:10: the Kroki service's address starts with http://, which would send diagrams in the clear"),
                top(
                        "markdown:\n  kroki: https://a:b@kroki.acme.com\n",
                        "7:10: the Kroki service's address holds a user name or password"),
                top(
                        "markdown:\n  math: kroki\n  kroki: https://kroki.acme.com\n",
                        "7:3: 'math' is kroki, which does not draw formulas"),
                top("markdown:\n  macros:\n    math: a b\n", "8:11: 'a b' in 'math' is not the name of a macro"),
                top("markdown:\n  attachments: [p/f]\n", "7:17: 'p/f' in 'attachments' is not the extension of a file"),
                top("markdown:\n  singleTilde: on\n", "7:16: 'on' is not a valid value for 'singleTilde'"),
                top(
                        "defaults:\n  titleSuffix: \"a\\tb\"\n",
                        "7:16: 'a\uFFFDb' in 'titleSuffix' is not a part of a title"),
                // the site
                top("confluence:\n  url: ftp://acme.net\n", "7:8: the site's address does not start with https://"),
                top(
                        "confluence:\n  url: http://acme.net/wiki\n",
                        "7:8: the site's address starts with http://, which would send the credentials in the clear"),
                top(
                        "confluence:\n  url: http://127.0.0.1.acme.net/wiki\n",
                        "7:8: the site's address starts with http://"),
                top("confluence:\n  url: \"https://a b\"\n", "7:8: the site's address is not an address"),
                top("confluence:\n  url: https://\n", "7:8: the site's address"),
                top(
                        "confluence:\n  url: https://ann:pw@acme.net\n",
                        "7:8: the site's address holds a user name or password; write it like"),
                top(
                        "confluence:\n  email: a@b.c\n",
                        "7:3: the key 'email' is not known in 'confluence'; remove it, credentials"),
                // variables
                top(
                        "parent: ${UNSET}\n",
                        "6:9: the environment variable UNSET is not set; set it, or give a default: ${UNSET:-value}"),
                top(
                        "parent: ${1}\n",
                        "6:9: '${' in '${1}' does not name a variable; write ${NAME} or ${NAME:-default}, or $${ for"),
                top("parent: ${OPEN\n", "6:9: '${' in '${OPEN' does not name a variable"),
                top("parent: ${EMPTY}\n", "6:9: '${EMPTY}' in 'parent' is not the id of a page or folder"),
                top("parent: ${HIDDEN}\n", "6:9: '${HIDDEN}' in 'parent' is not the id of a page or folder"),
                top(
                        "parent: ${CONFLUENCE_API_TOKEN:-1}\n",
                        "6:9: the variable CONFLUENCE_API_TOKEN holds credentials, which a manifest never uses; remove it"),
                top(
                        "defaults:\n  titlePrefix: ${DEPLOY_SECRET_1}\n",
                        "7:16: the variable DEPLOY_SECRET_1 looks like a secret by its name, so a manifest does not use it;"
                                + " use another variable, or list DEPLOY_SECRET_1 in DOCSYNC_ALLOWED_VARIABLES"),
                top("parent: ${db_password}\n", "6:9: the variable db_password looks like a secret by its name"),
                // paths
                path(
                        "/docs/a.md",
                        "5:11: the path '/docs/a.md' is absolute; write it relative to the manifest's folder"),
                path("C:/docs/a.md", "5:11: the path 'C:/docs/a.md' is absolute"),
                path("docs\\a.md", "5:11: the path 'docs\\a.md' has a backslash; separate folders with /"),
                path("../../a.md", "5:11: the path '../../a.md' leaves the repository; name something inside"),
                path("../../*.md", "5:11: the path '../../*.md' leaves the repository"),
                path("docs/", "5:11: the path 'docs/' names a folder; write docs/** for all files below it"),
                path(".", "5:11: the path '.' names a folder; name a file in it"),
                path("..", "5:11: the path '..' names a folder"),
                path("\"\"", "5:11: the path '' is empty"),
                path("\"a\\nb\"", "5:11: the path 'a\uFFFDb' has a control character"),
                path("a/[b", "5:11: the path 'a/[b' is not a pattern: '[' is never closed"),
                path("a/*/../b", "5:11: the path 'a/*/../b' has '..' after a wildcard"),
                whole(
                        HEAD + "pages:\n  - path: docs/**\n    id: 5\n",
                        "6:5: 'id' does not fit this entry: one existing page"),
                whole(
                        HEAD + "pages:\n  - path: docs/**\n    title: x\n",
                        "6:5: 'title' does not fit this entry: the pages of a tree"),
                entry("exclude: [a]", "6:5: 'exclude' does not fit this entry: only a tree"),
                whole(HEAD + "pages:\n  - path: docs/**\n    exclude: ['!a']\n", "6:15: the path '!a' starts with '!'"),
                whole(HEAD + "pages:\n  - path: docs/**\n    exclude: [/a]\n", "6:15: the path '/a' is absolute"),
                whole(
                        HEAD + "pages:\n  - path: docs/**\n    exclude: ['x/[']\n",
                        "6:15: the path 'x/[' is not a pattern"),
                entry(
                        "parent: nowhere.md",
                        "6:13: the parent 'docs/nowhere.md' is not a file of this manifest; add it to 'pages'"),
                entry("parent: docs/*.md", "6:13: the path 'docs/*.md' has wildcards where one file is meant"),
                entry("parent: docs/index.md", "6:13: the page is its own parent"),
                entry("parent: '007'", "6:13: '007' in 'parent' is neither a page id nor a file"),
                entry("id: 7\nparent: 7", "5:11: the page is its own parent"),
                // between entries
                top(
                        "  - path: ./docs//index.md\n",
                        "6:11: the path './docs//index.md' has two entries, the first in line 5; keep one"),
                top("  - path: a/*\n  - path: ./a/*\n", "7:11: the path './a/*' has two entries, the first in line 6"),
                whole(
                        HEAD + "pages:\n  - {path: a.md, id: 5}\n  - {path: b.md, id: \"5\"}\n",
                        "6:22: the page id '5' is used twice, first in line 5; give each file a page of its own"),
                whole(
                        HEAD + "parent: 5\npages:\n  - {path: a.md, id: 5}\n",
                        "6:22: the page '5' is also the manifest's 'parent'"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void names_the_mistake_at_its_line_and_column(String text, List<String> expected) {
        LoadedManifest loaded = load(text);

        assertThat(loaded.manifest()).isNull();
        assertThat(loaded.diagnostics()).allMatch(Diagnostic::isError).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(loaded.diagnostics().get(i).toString()).startsWith("docs/sync.yml:" + expected.get(i));
            assertThat(loaded.diagnostics().get(i).remedy()).isNotBlank();
        }
    }

    @Test
    void names_all_mistakes_at_once_in_the_order_of_the_file() {
        LoadedManifest loaded = load("""
            version: 1
            id: a b
            spac: DOCS
            pages:
              - path: /a.md
                labels: [x y]
              - paht: b.md
            policy: {drift: no}
            policy: {}
            """);

        assertThat(loaded.diagnostics())
                .map(diagnostic -> diagnostic.location().line() + ":"
                        + diagnostic.location().column() + " " + diagnostic.code())
                .containsExactly(
                        "1:1 manifest-missing-key",
                        "2:5 manifest-invalid",
                        "3:1 manifest-unknown-key",
                        "5:11 manifest-path",
                        "6:14 manifest-invalid",
                        "7:5 manifest-unknown-key",
                        "7:5 manifest-missing-key",
                        "8:17 manifest-invalid",
                        "9:1 yaml-invalid");
    }

    @Test
    void aliases_that_multiply_are_refused_quickly() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, 12)
                        .mapToObj(i -> "a" + i + ": &a" + i + " ["
                                + String.join(", ", Collections.nCopies(10, "*a" + (i - 1))) + "]\n")
                        .collect(Collectors.joining());

        assertThat(load(bomb).diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.toString()).containsAnyOf("aliases", "YAML"));
    }

    @Test
    void few_aliases_that_double_at_each_step_are_refused_too() {
        String doubling = "a0: &a0 [x]\n"
                + IntStream.range(1, 22)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                        .collect(Collectors.joining());

        assertThat(load(doubling).diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.problem())
                        .contains("aliases in this document expand to too many values"));
    }

    @Test
    void a_mistake_behind_an_anchor_is_named_once() {
        LoadedManifest loaded =
                load(HEAD + "pages:\n  - {path: a.md, labels: &l ['a b']}\n  - {path: b.md, labels: *l}\n");

        assertThat(loaded.diagnostics())
                .map(Diagnostic::toString)
                .singleElement()
                .asString()
                .contains(":5:");
    }

    @Test
    void the_value_of_a_variable_never_stands_in_a_message() {
        for (String key : List.of("parent", "space", "id")) {
            LoadedManifest loaded = load(HEAD.replaceAll("(?m)^" + key + ":.*\n", "") + PAGES + key + ": ${HIDDEN}\n");
            assertThat(loaded.diagnostics()).isNotEmpty();
            assertThat(loaded.diagnostics().toString()).doesNotContain("s3cr3t");
        }
        assertThat(load(HEAD + PAGES + "confluence: {url: 'https://x:${HIDDEN}@acme.net/wiki'}\n")
                        .diagnostics()
                        .toString())
                .contains("a user name or password")
                .doesNotContain("s3cr3t");
    }

    @Test
    void bytes_that_are_not_UTF_8_are_named_with_their_place() {
        byte[] latin = (HEAD + "# Ü\n" + PAGES).getBytes(StandardCharsets.ISO_8859_1);
        LoadedManifest loaded = new ManifestLoader().load(DocPath.of("sync.yml"), latin, ENVIRONMENT::get);

        assertThat(loaded.diagnostics())
                .singleElement()
                .hasToString("sync.yml:4:3: byte 38 (0xdc) is not UTF-8; save the file in UTF-8");
        assertThat(loaded.manifest()).isNull();

        byte[] truncated = {'a', (byte) 0xC3};
        assertThat(new ManifestLoader()
                        .load(DocPath.of("sync.yml"), truncated, ENVIRONMENT::get)
                        .diagnostics())
                .singleElement()
                .hasToString("sync.yml:1:2: byte 1 (0xc3) is not UTF-8; save the file in UTF-8");
    }

    @Test
    void columns_count_as_editors_do() {
        assertThat(load("\uFEFF{version: 1, id: '😀', space: A, pages: [{path: a.md}]}")
                        .diagnostics())
                .singleElement()
                .satisfies(
                        diagnostic -> assertThat(diagnostic.location().column()).isEqualTo(18));
        assertThat(load("# a\r\nversion: 1\rid: a\nspace: '😀'\n" + PAGES + "    title: 'a\u2028b'\nx: 1\n")
                        .diagnostics())
                .map(diagnostic -> diagnostic.location().line() + ":"
                        + diagnostic.location().column())
                .containsExactly("4:8", "8:1");
    }
}
