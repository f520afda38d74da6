package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From which folders a manifest is found, and how a file leads to its page. */
class WhereCommandsLookTest {
    private LocalConfluence confluence;

    @TempDir
    Path temporary;

    private Path folder;
    private Map<String, String> environment;

    @AfterEach
    void stop_it() {
        confluence.close();
    }

    @BeforeEach
    void commit_a_small_handbook() throws Exception {
        confluence = LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Documentation"));
        environment = Map.of(
                "CONFLUENCE_URL", confluence.origin() + "/wiki/spaces/DOCS/overview?homepageId=1",
                "CONFLUENCE_EMAIL", "ann@example.com",
                "CONFLUENCE_API_TOKEN", "very-secret-token");
        folder = temporary.toRealPath().resolve("handbook");
        Files.createDirectories(folder.resolve("docs/deep"));
        Files.writeString(
                folder.resolve("sync.yml"), "version: 1\nid: handbook\nspace: DOCS\npages: [{path: docs/**}]\n");
        Files.writeString(folder.resolve("docs/index.md"), "# Handbook\n");
        Files.writeString(folder.resolve("docs/deep/guide.md"), "# Guide\n\nHow to.\n");
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("first")
                    .setSign(false)
                    .setAuthor("Ann", "ann@example.com")
                    .call();
        }
    }

    @Test
    void a_manifest_in_a_folder_above_is_found_as_Git_finds_its_root_and_named() throws Exception {
        CommandRun run = CommandRun.in(folder.resolve("docs/deep"), "validate");

        assertThat(run.code()).isZero();
        assertThat(run.output()).startsWith("Valid: 3 pages");
        assertThat(run.error()).startsWith("docsync: using " + folder.resolve("sync.yml"));
        Path other = Files.createDirectories(folder.resolve("vendored/.git")).resolveSibling("");
        assertThat(CommandRun.in(other, "validate").code()).isEqualTo(2);
    }

    @Test
    void a_bare_repository_publishes_a_revision() throws Exception {
        Path bare = temporary.toRealPath().resolve("handbook.git");
        Git.cloneRepository()
                .setURI(folder.toUri().toString())
                .setDirectory(bare.toFile())
                .setBare(true)
                .call()
                .close();

        for (String[] writes : new String[][] {{"init"}, {"import", "DOCS"}, {"migrate"}}) {
            CommandRun refused = CommandRun.in(bare, environment, "", writes);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.error())
                    .isEqualTo("docsync: " + bare
                            + " is a bare repository, which has no files to work on; do this in a clone of it\n");
        }
        assertThat(bare.resolve("sync.yml")).doesNotExist();

        CommandRun without = CommandRun.in(bare, environment, "", "plan");
        CommandRun with = CommandRun.in(bare, environment, "", "plan", "--ref", "main");

        assertThat(without.code()).isEqualTo(2);
        assertThat(without.error()).contains("this is a bare repository, so name a commit, tag or branch with --ref");
        assertThat(with.error()).doesNotContain("error: ");
        assertThat(with.output()).contains("docs/deep/guide.md").contains("Plan: 3 to create.");
    }

    @Test
    void open_leads_from_a_file_to_its_page() {
        assertThat(CommandRun.in(folder, environment, "", "open").error()).contains("is not published yet");
        CommandRun.in(folder, environment, "", "sync");

        CommandRun top = CommandRun.in(folder, environment, "", "open");
        CommandRun guide = CommandRun.in(folder.resolve("docs"), environment, "", "open", "deep/guide.md");

        assertThat(top.output()).startsWith(confluence.baseUrl() + "/pages/viewpage.action?pageId=");
        assertThat(guide.output()).startsWith(confluence.baseUrl() + "/pages/viewpage.action?pageId=");
        assertThat(guide.output()).isNotEqualTo(top.output());
        assertThat(OutputSchema.document(
                                "open",
                                CommandRun.in(folder, environment, "", "open", "--json")
                                        .output())
                        .get("url")
                        .asText())
                .isEqualTo(top.output().strip());
        assertThat(CommandRun.in(folder, environment, "", "open", "docs/nope.md")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void a_dirty_tree_is_named_in_plan_and_version_message() throws Exception {
        CommandRun.in(folder, environment, "", "sync");
        assertThat(CommandRun.in(folder, environment, "", "plan").output()).doesNotContain("uncommitted");
        Files.writeString(folder.resolve("docs/deep/guide.md"), "# Guide\n\nNew.\n");

        assertThat(CommandRun.in(folder, environment, "", "plan").output()).contains(" + uncommitted");
        assertThat(CommandRun.in(folder, environment, "", "plan", "--json").output())
                .contains("\"uncommitted\" : true");
        CommandRun.in(folder, environment, "", "sync");

        String address = CommandRun.in(folder, environment, "", "open", "docs/deep/guide.md")
                .output();
        String id = address.strip().replaceFirst(".*=", "");
        assertThat(CommandRun.in(folder, environment, "", "pages", "versions", id, "--json")
                        .output())
                .containsPattern("docsync: docs/deep/guide.md at [0-9a-f]{12} \\+ uncommitted \\[handbook ");
    }
}
