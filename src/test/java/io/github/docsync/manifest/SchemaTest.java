package io.github.docsync.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use and the loader say the same, wherever a schema can say it. */
class SchemaTest {
    private static final String HEAD = "version: 1\nid: handbook\nspace: DOCS\n";
    private static final String PAGES = "pages: [{path: docs/index.md}]\n";

    /** Jackson takes {@code yes} for a switch unless told otherwise; YAML 1.2, and so editors, do not. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private static String text;
    private static Schema schema;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = ManifestLoader.class.getResourceAsStream("sync.schema.json")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static List<Error> validate(String manifest) throws IOException {
        String json = new ObjectMapper().writeValueAsString(YAML.readTree(manifest));
        return schema.validate(json, InputFormat.JSON);
    }

    private static List<Diagnostic> load(String manifest) {
        return new ManifestLoader()
                .load(DocPath.of("sync.yml"), manifest, Map.of("PARENT", "5", "LABEL", "x", "DIR", "docs")::get)
                .diagnostics();
    }

    static Stream<String> valid() {
        return Stream.of(
                        top(
                                "parent: 98305",
                                "parent: \"98305\"",
                                "parent: ${PARENT}",
                                "confluence: {url: https://acme.atlassian.net/wiki/}",
                                "confluence: {url: https://acme.atlassian.net}",
                                "confluence: {url: 'https://acme.net/wiki/spaces/X?a=b'}",
                                "confluence: {url: \"http://127.0.0.1:80/wiki\"}",
                                "confluence: {url: acme.atlassian.net}",
                                "confluence: {url: 'https://acme.net/wiki/spaces/X?a=b#c'}",
                                "confluence: {}",
                                "defaults: {labels: [], width: max, titlePrefix: '', titleSuffix: 5, banner: false}",
                                "defaults: {labels: [a-b_c, 2024], width: max, banner: true, titlePrefix: '${LABEL} '}",
                                "policy: {drift: skip, orphans: archive, brokenLinks: warn, titleClash: qualify}",
                                "policy: {maxRemovals: 0}",
                                "policy: {maxRemovals: 100%}",
                                "policy: {maxRemovals: '5'}",
                                "strict: true",
                                "site: https://docs.acme.com",
                                "site: http://docs.acme.com:8080/base/",
                                "source: {branch: feature/x}",
                                "users: {ann: 712020:aa-bb, '@zoe': x1}",
                                "users: {}",
                                "markdown: {mermaid: code, math: macro, macros: {math: a-b}, singleTilde: subscript}",
                                "markdown: {attachments: [pdf, .zip, 7], pageProperties: true}"),
                        entry(
                                "path: a.md, id: 5",
                                "path: a.md, title: 2024",
                                "path: a.md, id: '${PARENT}'",
                                "path: sub/../a.md",
                                "path: a.md, space: ~712020-ab, width: default, labels: [x]",
                                "path: docs/**, exclude: ['_*', drafts/, '**/x.md'], parent: 5",
                                "path: '{a,b}/*.md', labels: [x]"))
                .flatMap(stream -> stream);
    }

    static Stream<String> invalid() {
        return Stream.of(
                        Stream.of(
                                "{}",
                                "version: 1\nspace: DOCS\n" + PAGES,
                                "version: 1\nid: a\n" + PAGES,
                                "id: a\nspace: DOCS\n" + PAGES,
                                HEAD,
                                HEAD + "pages: []",
                                HEAD + "pages: docs/**",
                                HEAD + "pages: [docs/index.md]",
                                HEAD + "pages: [{}]",
                                "version: 2\nid: a\nspace: DOCS\n" + PAGES,
                                "version: \"1.5\"\nid: a\nspace: DOCS\n" + PAGES,
                                "version: 1\nid: a b\nspace: DOCS\n" + PAGES,
                                "version: 1\nid: a\nspace: D-1\n" + PAGES,
                                "version: 1\nid: true\nspace: D\n" + PAGES,
                                "- a"),
                        top(
                                "nonsense: 1",
                                "parent: abc",
                                "parent: 0",
                                "parent: ~",
                                "parent: [5]",
                                "parent: 1.5",
                                "confluence: {url: 'https://ann:pw@acme.net/wiki'}",
                                "confluence: {url: 'http://acme.net/wiki'}",
                                "confluence: {url: 'http://127.0.0.1.acme.net/wiki'}",
                                "confluence: {url: 'ftp://acme.net/wiki'}",
                                "defaults: {banner: '${B:-true}'}",
                                "policy: {drift: '${DRIFT}'}",
                                "confluence: {token: x}",
                                "confluence: ~",
                                "defaults: {labels: api}",
                                "defaults: {labels: [a b]}",
                                "defaults: {labels: ['a:b']}",
                                "defaults: {labels: ['']}",
                                "defaults: {labels: [true]}",
                                "defaults: {labels: [1.5]}",
                                "defaults: {width: wide}",
                                "defaults: {banner: yes}",
                                "defaults: {banner: 'true'}",
                                "defaults: {titlePrefix: \"a\\tb\"}",
                                "defaults: {title: x}",
                                "policy: {drift: ignore}",
                                "policy: {orphans: delete}",
                                "policy: {brokenLinks: true}",
                                "policy: {titleClash: FAIL}",
                                "policy: {maxRemovals: 101%}",
                                "policy: {maxRemovals: -1}",
                                "policy: {maxRemovals: 1.5}",
                                "policy: []",
                                "strict: yes",
                                "site: docs.acme.com",
                                "site: https://docs.acme.com?a=b",
                                "source: {branch: a b}",
                                "users: {'a b': x}",
                                "users: {ann: ann@example.com}",
                                "users: [ann]",
                                "markdown: {mermaid: picture}",
                                "markdown: {macros: {math: a b}}",
                                "markdown: {macros: {other: x}}",
                                "markdown: {attachments: [a/b]}",
                                "markdown: {attachments: pdf}",
                                "markdown: {pageProperties: 1}"),
                        entry(
                                "path: /a.md",
                                "path: 'C:\\a.md'",
                                "path: C:/a.md",
                                "path: docs/",
                                "path: ' '",
                                "path: ''",
                                "path: 'a\\b.md'",
                                "path: true",
                                "title: x",
                                "path: docs/**, id: 5",
                                "path: docs/**, title: x",
                                "path: a.md, exclude: [x]",
                                "path: docs/**, exclude: ['!x']",
                                "path: docs/**, exclude: [/x]",
                                "path: docs/**, exclude: x",
                                "path: a.md, id: abc",
                                "path: a.md, id: '012'",
                                "path: a.md, title: ' '",
                                "path: a.md, title: true",
                                "path: a.md, parent: '*.md'",
                                "path: a.md, parent: '007'",
                                "path: a.md, parent: /b.md",
                                "path: a.md, labels: ['a?']",
                                "path: a.md, space: a/b",
                                "path: a.md, order: 5"))
                .flatMap(stream -> stream);
    }

    private static Stream<String> top(String... lines) {
        return Stream.of(lines).map(line -> HEAD + PAGES + line + "\n");
    }

    private static Stream<String> entry(String... entries) {
        return Stream.of(entries).map(entry -> HEAD + "pages: [{" + entry + "}]\n");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void both_accept(String manifest) throws IOException {
        assertThat(validate(manifest)).isEmpty();
        assertThat(load(manifest)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void both_refuse(String manifest) throws IOException {
        assertThat(validate(manifest)).isNotEmpty();
        assertThat(load(manifest)).anyMatch(Diagnostic::isError);
    }

    @Test
    void the_example_satisfies_the_schema() throws IOException {
        assertThat(validate(Files.readString(Path.of("sync.yml.example")))).isEmpty();
    }

    @Test
    void the_schema_satisfies_the_schema_of_schemas() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(text, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "confluence", "defaults", "policy", "source", "markdown", "markdown/macros"})
    void both_know_the_same_keys(String section) throws IOException {
        JsonNode node = new ObjectMapper().readTree(text);
        for (String key : section.split("/")) {
            node = key.isEmpty() ? node : node.path("properties").path(key);
        }
        String name = section.isEmpty() ? Keys.ROOT : section.substring(section.indexOf('/') + 1);

        assertThat(node.path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Keys.of(name));
    }

    @Test
    void both_know_the_same_keys_of_an_entry() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(text)
                        .at("/$defs/entry/properties")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Keys.of(Keys.ENTRY));
    }
}
