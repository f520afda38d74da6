package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manifest and files that somebody else wrote get no hold of the credentials. */
class SecretsStayHereTest {
    private static final String TOKEN = "very_secret=Token*1";
    private static final String HEAD = "version: 1\nid: handbook\nspace: DOCS\n";

    @TempDir
    Path folder;

    private LocalConfluence confluence;

    @BeforeEach
    void start() throws IOException {
        confluence = LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Documentation"));
        write("docs/a.md", "# A\n\nText.\n");
    }

    @AfterEach
    void stop() {
        confluence.close();
    }

    @Test
    void a_manifest_that_names_another_host_is_refused_before_anything_is_sent_unless_that_host_is_trusted()
            throws IOException {
        write("sync.yml", HEAD + "confluence: {url: '" + confluence.baseUrl() + "'}\npages: [{path: docs/**}]\n");

        CommandRun refused = run(Map.of(), "-vv", "sync");
        CommandRun trusted = run(Map.of("DOCSYNC_TRUSTED_HOSTS", "127.0.0.1"), "sync");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.error())
                .contains("the credentials are not sent to 127.0.0.1", "CONFLUENCE_URL", "DOCSYNC_TRUSTED_HOSTS")
                .doesNotContain(TOKEN, "GET ");
        assertThat(trusted.code()).isZero();
    }

    @Test
    void a_file_that_holds_a_credential_is_held_and_nothing_that_is_printed_or_saved_tells_it() throws IOException {
        write(
                "sync.yml",
                HEAD + "pages: [{path: docs/**}]\nmarkdown: {pageProperties: true}\ndefaults: {labels: [x]}\n");
        write("docs/t.md", "# Title with " + TOKEN + "\n\nText, [x](y.html)\n");
        Map<String, String> site = Map.of("CONFLUENCE_URL", confluence.baseUrl().toString());

        CommandRun plan = run(site, "plan", "--out", "plan.json", "--summary", "plan.md");
        CommandRun json = run(site, "plan", "--json");
        CommandRun synced = run(site, "-vv", "sync");
        CommandRun converted = run(Map.of(), "convert", "docs/t.md");

        assertThat(plan.code()).isEqualTo(3);
        assertThat(synced.code()).isEqualTo(3);
        assertThat(plan.output()).contains("the page holds the value of a credential of this run");
        for (CommandRun run : new CommandRun[] {plan, json, synced, converted}) {
            assertThat(run.output() + run.error()).contains("***").doesNotContain(TOKEN);
        }
        assertThat(Files.readString(folder.resolve("plan.json"))).doesNotContain(TOKEN);
        assertThat(Files.readString(folder.resolve("plan.md")))
                .contains("Title with ***")
                .doesNotContain("oken*1", "very\\_secret");
    }

    @Test
    void a_text_file_that_holds_a_credential_is_not_attached() throws IOException {
        write("sync.yml", HEAD + "pages: [{path: docs/**}]\n");
        write("docs/t.md", "# T\n\n![drawing](drawing.svg)\n");
        write("docs/u.md", "# U\n\n![picture](picture.png)\n");
        write("docs/drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>" + TOKEN + "</text></svg>");
        write("docs/picture.png", "\u0000token=" + TOKEN + "\n");

        CommandRun run = run(Map.of("CONFLUENCE_URL", confluence.baseUrl().toString()), "sync");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.output() + run.error())
                .contains(
                        "docs/t.md:1:1: ",
                        "the attached file 'drawing.svg' holds the value of a credential",
                        "+ docs/u.md")
                .doesNotContain(TOKEN, "+ docs/t.md");
    }

    private CommandRun run(Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("CONFLUENCE_EMAIL", "ann@example.com");
        environment.put("CONFLUENCE_API_TOKEN", TOKEN);
        return CommandRun.in(folder, environment, "", arguments);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
