package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    Path folder;

    @Test
    void converts_standard_input_and_keeps_the_first_heading() {
        CommandRun run = CommandRun.in(folder, Map.of(), "# Title\n\nSome *text*.\n", "convert");

        assertThat(run.code()).isZero();
        assertThat(run.output()).isEqualTo("<h1>Title</h1><p>Some <em>text</em>.</p>\n");
        assertThat(run.error()).isEmpty();
    }

    @Test
    void leaves_the_first_heading_out_where_asked() {
        CommandRun run = CommandRun.in(folder, Map.of(), "# Title\n\nText.\n", "convert", "--drop-title");

        assertThat(run.output()).isEqualTo("<p>Text.</p>\n");
    }

    @Test
    void keeps_pictures_of_the_heading_that_it_leaves_out() {
        CommandRun run = CommandRun.in(
                folder,
                Map.of(),
                "# Tool [![b](https://i.example/b.svg)](https://ci.example)\n\nText.\n",
                "convert",
                "--drop-title");

        assertThat(run.output())
                .isEqualTo("<p><a href=\"https://ci.example\"><ac:image ac:inline=\"true\" ac:alt=\"b\">"
                        + "<ri:url ri:value=\"https://i.example/b.svg\" /></ac:image></a></p><p>Text.</p>\n");
    }

    @Test
    void links_to_anchors_of_raw_html_and_to_headings_in_another_case() {
        CommandRun run = CommandRun.in(
                folder,
                Map.of(),
                "<a id=\"here\"></a>Text\n\n## Some Words\n\n[a](#here) [b](#Some-Words)\n",
                "convert");

        assertThat(run.error()).isEmpty();
        assertThat(run.output())
                .contains(
                        "<ac:parameter ac:name=\"\">here</ac:parameter>",
                        "<ac:parameter ac:name=\"\">some-words</ac:parameter>",
                        "<ac:link ac:anchor=\"here\">",
                        "<ac:link ac:anchor=\"some-words\">");
    }

    @Test
    void links_to_another_file_by_the_title_of_its_page() throws Exception {
        Files.writeString(folder.resolve("a.md"), "See [b](b.md).\n");
        Files.writeString(folder.resolve("b.md"), "---\ntitle: The other page\n---\nB\n");

        CommandRun run = CommandRun.in(folder, "convert", "a.md");

        assertThat(run.output()).contains("ri:content-title=\"The other page\"");
    }

    @Test
    void writes_several_files_into_a_folder() throws Exception {
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/a.md"), "A\n");
        Files.writeString(folder.resolve("b.md"), "B\n");

        CommandRun run = CommandRun.in(folder, "convert", "docs/a.md", "b.md", "--output", "out");

        assertThat(run.code()).isZero();
        assertThat(folder.resolve("out/docs/a.md.xhtml")).hasContent("<p>A</p>");
        assertThat(folder.resolve("out/b.md.xhtml")).hasContent("<p>B</p>");
        assertThat(run.output().lines()).hasSize(2);
    }

    @Test
    void asks_for_a_folder_for_several_files() throws Exception {
        Files.writeString(folder.resolve("a.md"), "A\n");
        Files.writeString(folder.resolve("b.md"), "B\n");

        CommandRun run = CommandRun.in(folder, "convert", "a.md", "b.md");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("name one with --output");
    }

    @Test
    void text_that_is_not_UTF_8_is_named_with_its_place_wherever_it_comes_from() throws Exception {
        byte[] latin1 = "# A\n\nGr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("latin1.md"), latin1);

        CommandRun file = CommandRun.in(folder, "convert", "latin1.md");
        CommandRun input = CommandRun.in(folder, Map.of(), latin1, "convert");

        assertThat(file.code()).isEqualTo(2);
        assertThat(file.error())
                .isEqualTo("docsync: latin1.md:3:3: byte 7 (0xfc) is not UTF-8; save the file in UTF-8\n");
        assertThat(input.code()).isEqualTo(2);
        assertThat(input.error()).startsWith("docsync: standard input:3:3: byte 7 (0xfc) is not UTF-8");
        assertThat(file.output() + input.output()).isEmpty();
    }

    @Test
    void the_title_is_the_one_that_publishing_gives() throws Exception {
        Files.createDirectories(folder.resolve("user-guide"));
        Files.writeString(folder.resolve("getting-started.md"), "Text.\n");
        Files.writeString(folder.resolve("user-guide/README.md"), "Text.\n");

        CommandRun run = CommandRun.in(folder, "--json", "convert", "getting-started.md", "user-guide/README.md");

        assertThat(new ObjectMapper().readTree(run.output()).path("pages").findValuesAsText("title"))
                .containsExactly("Getting started", "User guide");
    }

    @Test
    void names_a_file_that_does_not_exist() {
        CommandRun run = CommandRun.in(folder, "convert", "missing.md");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("there is no file missing.md");
        assertThat(CommandRun.in(folder, "convert", ".").error())
                .isEqualTo("docsync: . is a folder; name the files in it\n");
    }

    @Test
    void reports_broken_links_on_standard_error() throws Exception {
        Files.writeString(folder.resolve("a.md"), "A\n\n[b](missing.md)\n");

        CommandRun run = CommandRun.in(folder, "convert", "a.md");

        assertThat(run.error()).contains("a.md:3:").contains("missing.md");
        assertThat(run.output()).doesNotContain("warning");
    }

    @Test
    void reads_nothing_outside_the_folder_not_even_through_a_symbolic_link() throws Exception {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.writeString(folder.resolve("secret.png"), "secret");
        Files.createSymbolicLink(inside.resolve("link.png"), folder.resolve("secret.png"));
        Files.writeString(inside.resolve("a.md"), "![x](link.png) ![y](../secret.png)\n");

        CommandRun run = CommandRun.in(inside, "convert", "--json", "a.md");

        JsonNode page = new JsonMapper().readTree(run.output()).get("pages").get(0);
        assertThat(page.get("attachments")).isEmpty();
    }

    @Test
    void gives_title_body_attachments_and_diagnostics_as_JSON() throws Exception {
        Files.writeString(folder.resolve("a.md"), "# A page\n\n![x](x.png)\n");
        Files.write(folder.resolve("x.png"), new byte[] {1, 2, 3});

        CommandRun run = CommandRun.in(folder, "--json", "convert", "a.md");

        JsonNode page = new JsonMapper().readTree(run.output()).get("pages").get(0);
        assertThat(page.get("title").asText()).isEqualTo("A page");
        assertThat(page.get("body").asText()).contains("<ac:image");
        assertThat(page.get("attachments").get(0).get("fileName").asText()).isEqualTo("x.png");
        assertThat(page.get("attachments").get(0).get("size").asInt()).isEqualTo(3);
        assertThat(page.get("diagnostics")).isEmpty();
    }

    @Test
    void a_named_manifest_finds_links_and_titles_as_publishing_does() throws Exception {
        Files.createDirectories(folder.resolve("docs/sdk"));
        Files.writeString(folder.resolve("sync.yml"), """
            version: 1
            id: x
            space: DOCS
            site: https://docs.example.com
            pages:
              - path: docs/**
            defaults: {titlePrefix: 'P '}
            """);
        Files.writeString(folder.resolve("docs/a.md"), "# A\n\n[s](../sdk/) [t](/here/) [u](/api/x) [v](nowhere.md)\n");
        Files.writeString(folder.resolve("docs/sdk/_index.md"), "---\npermalink: /here/\n---\n# Sdk\n");
        Files.writeString(folder.resolve("other.md"), "# Other\n");

        CommandRun run = CommandRun.in(folder, Map.of(), "", "-f", "sync.yml", "convert", "docs/a.md");
        CommandRun other = CommandRun.in(folder, Map.of(), "", "-f", "sync.yml", "convert", "other.md");

        assertThat(run.code()).isZero();
        assertThat(run.output())
                .contains("<ac:link><ri:page ri:content-title=\"P Sdk\" /><ac:link-body>s</ac:link-body></ac:link>")
                .contains("<ac:link><ri:page ri:content-title=\"P Sdk\" /><ac:link-body>t</ac:link-body></ac:link>")
                .contains("<a href=\"https://docs.example.com/api/x\">u</a>")
                .contains("v (nowhere.md)");
        assertThat(run.error()).contains("docs/a.md:3:");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.error()).contains("other.md: the manifest sync.yml does not publish this file");
    }

    @Test
    void reads_the_dialect_that_the_repository_s_files_tell() throws Exception {
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("hugo.toml"), "[params]\nversion = \"1.2\"\n");
        Files.writeString(folder.resolve("content/a.md"), "{{% alert %}}v{{< param version >}}{{% /alert %}}\n");

        CommandRun run = CommandRun.in(folder, Map.of(), "", "convert", "content/a.md");

        assertThat(run.output()).contains("<ac:structured-macro ac:name=\"info\">", "v1.2");
        assertThat(run.error()).isEmpty();
    }

    @Test
    void reads_MDX_by_its_extension_also_outside_of_a_repository() throws Exception {
        Files.writeString(folder.resolve("a.mdx"), "import X from 'x'\n\n<Callout>Text</Callout>\n");

        CommandRun run = CommandRun.in(folder, Map.of(), "", "convert", "a.mdx");

        assertThat(run.output()).contains("<p>Text</p>").doesNotContain("import", "Callout");
    }
}
