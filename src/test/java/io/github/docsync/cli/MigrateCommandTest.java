package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of other publishers keep their ids. */
class MigrateCommandTest {
    @TempDir
    Path folder;

    @Test
    void reads_the_ids_of_md2conf_and_markdown_confluence() throws Exception {
        write(
                "docs/index.md",
                "<!-- confluence-page-id: 85668266531 -->\n<!-- confluence-space-key: TEAM -->\n\n# Start\n");
        write("docs/a.md", "---\nconfluence_page_id: \"1234\"\n---\n# A\n");
        write("docs/b.md", "---\nconnie-page-id: '5678'\nconnie-title: The \"B\"\n---\n# B\n");
        write("docs/c.md", "# C\n");

        CommandRun run = CommandRun.in(folder, "migrate");

        assertThat(run.output()).contains("3 pages, 3 with its id");
        assertThat(folder.resolve("sync.yml"))
                .content()
                .contains("space: TEAM\n")
                .contains("  - path: docs/index.md\n    id: \"85668266531\"\n")
                .contains("  - path: docs/a.md\n    id: \"1234\"\n")
                .contains("  - path: docs/b.md\n    id: \"5678\"\n    title: \"The \\\"B\\\"\"\n")
                .endsWith("  - path: docs/**\n");
        CommandRun validated = CommandRun.in(folder, "validate");
        assertThat(validated.error()).doesNotContain("error: ");
        assertThat(validated.output()).startsWith("Valid: 4 pages");
    }

    @Test
    void reads_titles_and_labels_of_mark_and_says_which_ids_are_missing() throws Exception {
        write(
                "docs/a.md",
                "<!-- Space: TEAM -->\n<!-- Title: My page -->\n<!-- Label: one -->\n<!-- Label: two -->\n\nText.\n");

        CommandRun run = CommandRun.in(folder, "migrate");

        assertThat(run.output())
                .contains("what mark noted: 1 page, 0 with its id")
                .contains("docsync pages list --title");
        assertThat(folder.resolve("sync.yml"))
                .content()
                .contains("space: TEAM\n")
                .contains("  - path: docs/a.md\n    title: \"My page\"\n    labels: [one, two]\n");
        assertThat(CommandRun.in(folder, "validate").code()).isZero();
    }

    @Test
    void reads_the_site_of_text2confl_and_confluence_publisher() throws Exception {
        write(".text2confl.yml", "server: https://acme.atlassian.net/wiki\nspace: TEAM\ndefault-parent-id: 77\n");
        write("docs/a.md", "# A\n");

        CommandRun.in(folder, "migrate");

        assertThat(folder.resolve("sync.yml"))
                .content()
                .contains("  url: https://acme.atlassian.net/wiki\nspace: TEAM\nparent: \"77\"\n");

        Files.delete(folder.resolve(".text2confl.yml"));
        write(
                "pom.xml",
                "<x><rootConfluenceUrl>https://acme.atlassian.net/wiki</rootConfluenceUrl><spaceKey>DEV</spaceKey>"
                        + "<ancestorId>98</ancestorId></x>");
        CommandRun.in(folder, "migrate", "-f", "other.yml");
        assertThat(folder.resolve("other.yml")).content().contains("space: DEV\nparent: \"98\"\n");
    }

    @Test
    void touches_nothing_that_is_there_and_names_what_is_missing() throws Exception {
        write("docs/a.md", "# A\n");
        assertThat(CommandRun.in(folder, "migrate").error()).contains("start with 'docsync init'");
        write("sync.yml", "mine");
        write("docs/b.md", "<!-- confluence-page-id: 5 -->\n");

        assertThat(CommandRun.in(folder, "migrate").code()).isEqualTo(2);
        assertThat(folder.resolve("sync.yml")).hasContent("mine");
        assertThat(OutputSchema.document(
                                "migrate",
                                CommandRun.in(folder, "migrate", "-f", "x.yml", "--json")
                                        .output())
                        .get("withId")
                        .asInt())
                .isEqualTo(1);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
