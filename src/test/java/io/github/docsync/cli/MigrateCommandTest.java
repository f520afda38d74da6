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
                "<x><artifactId>asciidoc-confluence-publisher-maven-plugin</artifactId><rootConfluenceUrl>https://acme.atlassian.net/wiki</rootConfluenceUrl><spaceKey>DEV</spaceKey>"
                        + "<ancestorId>98</ancestorId></x>");
        CommandRun.in(folder, "migrate", "-f", "other.yml");
        assertThat(folder.resolve("other.yml")).content().contains("space: DEV\nparent: \"98\"\n");

        write("own/.text2confl.yml", "server: https://acme.atlassian.net/wiki\nspace: TEAM\n");
        write("own/a.md", "# A\n");
        CommandRun.in(folder.resolve("own"), "migrate");
        assertThat(CommandRun.in(folder.resolve("own"), "validate").output()).startsWith("Valid: 1 page");
    }

    @Test
    void reads_front_matter_of_md2conf_in_each_of_its_forms() throws Exception {
        write("docs/a.md", "---\ntitle: A\npage_id: \"11\"\ntags: [one, two words]\n---\n# A\n");
        write("docs/b.md", "<!--\nconfluence_page_id: 22\nspace_key: DEV\n-->\n# B\n");
        write("docs/c.md", "---\n{\"page_id\": \"33\", \"synchronized\": false}\n---\n# C\n");
        write("docs/d.md", "# D\n\nText <!-- confluence-page-id: 44 --> in the middle.\n");
        write("docs/e.md", "---\nsynchronized: false\n---\n# E\n");

        CommandRun.in(folder, "migrate");

        assertThat(folder.resolve("sync.yml"))
                .content()
                .contains("space: DEV\n")
                .contains("  - path: docs/a.md\n    id: \"11\"\n    labels: [one, two-words]\n")
                .contains("  - path: docs/b.md\n    id: \"22\"\n")
                .contains("  - path: docs/d.md\n    id: \"44\"\n")
                .endsWith("  - path: docs/**\n    exclude: [docs/c.md, docs/e.md]\n")
                .as("no example gets credentials")
                .doesNotContain("\n  url:");
        assertThat(CommandRun.in(folder, "validate").output()).startsWith("Valid: 3 pages");
    }

    @Test
    void reads_the_folder_and_the_titles_of_markdown_confluence() throws Exception {
        write(
                ".markdown-confluence.json",
                "{\"confluenceBaseUrl\": \"https://acme.atlassian.net\", \"confluenceParentId\": \"98\","
                        + " \"contentRoot\": \"./notes/\", \"folderToPublish\": \"shared\"}");
        write(
                "notes/shared/Big plan.md",
                "---\nconnie-publish: true\nconnie-page-id: \"5\"\ntags: [x]\n---\n# Other\n");
        write("notes/shared/draft.md", "---\nconnie-publish: false\n---\n# Draft\n");
        write("notes/shared/news.md", "---\nconnie-content-type: blogpost\nconnie-page-id: \"6\"\n---\n# News\n");

        CommandRun run = CommandRun.in(folder, "migrate");

        assertThat(run.error()).contains("notes/shared/news.md: connie-content-type: write 'type: blogpost'");
        assertThat(folder.resolve("sync.yml"))
                .content()
                .contains("  url: https://acme.atlassian.net/wiki\n", "parent: \"98\"\n")
                .contains(
                        "  - path: \"notes/shared/Big plan.md\"\n    id: \"5\"\n    title: \"Big plan\"\n    labels: [x]\n")
                .endsWith("  - path: notes/shared/**\n    exclude: [notes/shared/draft.md]\n");
        assertThat(CommandRun.in(folder, "validate").error()).doesNotContain("error: ");
    }

    @Test
    void reads_parents_widths_and_what_mark_has_beside_them() throws Exception {
        write(
                "docs/a.md",
                "<!-- Space: TEAM -->\n<!-- Parent: Handbook -->\n<!-- Title: Top -->\n<!-- Emoji: rocket -->\n\nText.\n");
        write("docs/b.md", """
                <!-- Space: TEAM -->
                <!-- Parent: Handbook -->
                <!-- Parent: top -->
                <!-- Title: Below -->
                <!-- Content-Appearance: fixed -->

                # Below

                ```
                <!-- Label: illustration -->
                ```
                """);
        write("docs/c.md", "---\nspace: TEAM\ntitle: In front\nparents: [Handbook, Top]\n---\nText.\n");
        write("docs/none.md", "# Mark leaves this out\n");

        CommandRun run = CommandRun.in(folder, "migrate");

        assertThat(run.error()).contains("docs/a.md: Emoji: write 'emoji' into its front matter");
        assertThat(folder.resolve("sync.yml"))
                .content()
                .contains("  - path: docs/a.md\n    # parent: the id of the page Handbook\n    title: Top\n")
                .contains("  - path: docs/b.md\n    parent: docs/a.md\n    title: Below\n    width: fixed-width\n")
                .contains("  - path: docs/c.md\n    parent: docs/a.md\ndefaults:\n")
                .endsWith("defaults:\n  width: full-width\n")
                .doesNotContain("illustration", "none.md", "**");
        assertThat(CommandRun.in(folder, "validate").output()).startsWith("Valid: 3 pages");
    }

    @Test
    void reads_parents_and_titles_around_of_text2confl() throws Exception {
        write(
                "docs/.text2confl.yml",
                "server: https://acme.atlassian.net/wiki\nspace: TEAM   # ours\ntitle-prefix: \"[A] \"\ntitle-postfix: ' - B'\n");
        write("docs/a.md", "---\nparentId: 77\nlabels: [x]\n---\n# A\n");
        write("docs/b.md", "# B\n");

        CommandRun.in(folder, "migrate");

        assertThat(folder.resolve("sync.yml"))
                .content()
                .contains("space: TEAM\n")
                .contains("  - path: docs/a.md\n    parent: \"77\"\n  - path: docs/**\n")
                .endsWith("defaults:\n  titlePrefix: \"[A] \"\n  titleSuffix: \" - B\"\n");
        assertThat(CommandRun.in(folder, "validate").output()).startsWith("Valid: 2 pages");
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
