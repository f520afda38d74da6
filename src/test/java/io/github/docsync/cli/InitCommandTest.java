package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code init} looks at what is there; what it writes is valid as it is. */
class InitCommandTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void make_a_repository() throws Exception {
        folder = Files.createDirectories(temporary.resolve("My Handbook"));
        Git.init().setDirectory(folder.toFile()).call().close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "mkdocs.yml, 'docs_dir: manual/', manual, MkDocs",
                "mkdocs.yml, 'site_name: x', docs, MkDocs",
                "docusaurus.config.js, '', docs, Docusaurus",
                "book.toml, 'src = \"text\"', text, mdBook",
                "hugo.toml, '', content, Hugo",
                "docs/.vitepress/config.mts, '', docs, VitePress",
                "manual/book.toml, 'title = \"x\"', manual/src, mdBook",
                "source/conf.py, 'extensions = []', source, MyST",
                "website/docusaurus.config.ts, '', docs, Docusaurus",
                "_config.yml, '', docs, -",
                "examples/mkdocs.yml, '', doc, -",
                "astro.config.ts, '', src/content/docs, Astro",
                "blog/hugo.toml, '', docs, -",
                "Makefile, '', documentation, -",
            })
    void finds_the_documentation_and_its_generator(String file, String text, String docs, String generator)
            throws Exception {
        write(file, text);
        write(docs + "/index.md", "# Start\n");
        write(docs + "/a.md", "# A\n");
        write("blog/content/news.md", "# News\n");

        JsonNode document = OutputSchema.document(
                "init", CommandRun.in(folder, "init", "--json").output());

        assertThat(document.get("docs").asText()).isEqualTo(docs);
        assertThat(document.get("generator").asText(null)).isEqualTo(generator);
        assertThat(folder.resolve("sync.yml")).content().contains("  - path: " + docs + "/**\n");
        assertThat(valid()).startsWith("Valid: 2 pages");
    }

    @Test
    void a_folder_that_the_site_leaves_out_is_not_its_documentation() throws Exception {
        write("_config.yml", "exclude: [docs]\n");
        write("docs/style.md", "# Style\n");
        write("_articles/a.md", "# A\n");

        JsonNode document = OutputSchema.document(
                "init", CommandRun.in(folder, "init", "--json").output());

        assertThat(document.get("generator").asText(null)).isEqualTo("Jekyll");
        assertThat(document.get("docs").asText()).isEmpty();
    }

    @Test
    void a_book_is_not_the_small_one_that_lies_in_it_as_an_example() throws Exception {
        write("_quarto.yml", "project: {type: book}\n");
        write("index.qmd", "# Book\n");
        write("intro.qmd", "# Intro\n");
        write("quarto/_quarto.yml", "project: {type: book}\n");
        write("quarto/example.qmd", "# Example\n");

        JsonNode document = OutputSchema.document(
                "init", CommandRun.in(folder, "init", "--json").output());

        assertThat(document.get("docs").asText()).isEmpty();
        assertThat(document.get("generator").asText(null)).isEqualTo("Quarto");
    }

    @Test
    void makes_the_id_from_the_name_of_the_repository() throws Exception {
        write("docs/index.md", "# Start\n");
        assertThat(CommandRun.in(folder, "init").output()).contains(", id my-handbook, pages from docs/.\n");

        try (Git git = Git.open(folder.toFile())) {
            git.remoteAdd()
                    .setName("origin")
                    .setUri(new URIish("git@github.com:acme/The_Guide.git"))
                    .call();
        }
        CommandRun.in(folder, "init", "-f", "other.yml");

        assertThat(folder.resolve("sync.yml")).content().contains("\nid: my-handbook ");
        assertThat(folder.resolve("other.yml"))
                .content()
                .startsWith("# yaml-language-server: $schema=https://")
                .contains("\nid: the_guide ");
    }

    @Test
    void without_Markdown_a_first_page_makes_it_valid() throws Exception {
        CommandRun run = CommandRun.in(folder, "init");

        assertThat(run.output()).contains("docs/index.md").contains("Fill in the space");
        assertThat(valid()).startsWith("Valid: 1 page");
        assertThat(folder.resolve("sync.yml"))
                .as("no example gets credentials")
                .content()
                .doesNotContain("\n  url:");
    }

    @Test
    void a_README_becomes_the_page_above_a_folder_without_an_index() throws Exception {
        write("README.md", "# Readme\n");
        write("docs/a.md", "# A\n");

        CommandRun.in(folder, "init");

        assertThat(folder.resolve("sync.yml")).content().contains("  - path: docs/**\n    parent: README.md\n");
        assertThat(valid()).startsWith("Valid: 2 pages");
    }

    @Test
    void takes_the_site_from_the_environment_and_the_only_space_from_the_site() throws Exception {
        write("docs/index.md", "# Start\n");
        try (LocalConfluence confluence =
                LocalConfluence.start(LocalSettings.inMemory().withSpace("TEAM", "Team"))) {
            CommandRun run = CommandRun.in(
                    folder,
                    Map.of(
                            "CONFLUENCE_URL", confluence.baseUrl() + "/spaces/TEAM/overview",
                            "CONFLUENCE_EMAIL", "ann@example.com",
                            "CONFLUENCE_API_TOKEN", "secret-token"),
                    "",
                    "init");

            assertThat(run.output()).endsWith("Next: docsync validate\n");
            assertThat(folder.resolve("sync.yml"))
                    .content()
                    .contains("\n  url: " + confluence.baseUrl() + "\n")
                    .contains("\nspace: TEAM\n")
                    .doesNotContain("secret-token");
        }
    }

    private String valid() {
        CommandRun run = CommandRun.in(folder, "validate");
        assertThat(run.error()).doesNotContain("error: ");
        assertThat(run.code()).isZero();
        return run.output();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
