package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.Access;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine gets its document from every command and on every end, in the form that the shipped schema describes. */
class JsonAnswerTest {
    private static LocalConfluence confluence;

    @TempDir
    Path folder;

    private Map<String, String> environment;

    @BeforeAll
    static void start_a_Confluence() {
        confluence = LocalConfluence.start(LocalSettings.inMemory()
                .withSpace("DOCS", "Documentation")
                .withAccess(Access.withToken("very-secret-token")));
    }

    @AfterAll
    static void stop_it() {
        confluence.close();
    }

    @BeforeEach
    void write_a_small_handbook() throws Exception {
        environment = Map.of(
                "CONFLUENCE_URL", confluence.baseUrl().toString(),
                "CONFLUENCE_EMAIL", "ann@example.com",
                "CONFLUENCE_API_TOKEN", "very-secret-token");
        Files.writeString(
                folder.resolve("sync.yml"), "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: docs/**\n");
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/index.md"), "# Handbook\n\nSee the [guide](guide.md).\n");
        Files.writeString(folder.resolve("docs/guide.md"), "# Guide\n\nHow to.\n");
    }

    @Test
    void commands_that_end_well_give_their_documents_and_events() {
        assertThat(document("validate", "validate").get("pages").asInt()).isEqualTo(2);
        assertThat(document("plan", "plan").get("summary").get("create").asInt())
                .isEqualTo(2);
        assertThat(document("plan", "plan", "--detailed-exitcode").get("reason").asText())
                .isEqualTo("changes");
        List<JsonNode> events = OutputSchema.events(run("sync").output());
        JsonNode exit = events.get(events.size() - 1);
        assertThat(exit.get("reason").asText()).isEqualTo("ok");
        assertThat(exit.get("url").asText()).startsWith(confluence.baseUrl() + "/pages/viewpage.action?pageId=");
        assertThat(events).allSatisfy(event -> Instant.parse(event.get("time").asText()));
        assertThat(document("doctor", "doctor").get("healthy").asBoolean()).isTrue();
        assertThat(document("convert", "convert", "docs/guide.md").get("pages")).hasSize(1);
        assertThat(document("init", "init", "-f", "other.yml").get("file").asText())
                .endsWith("other.yml");
        assertThat(document("version", "--version").get("java").asText()).isNotEmpty();
        String id = events.get(events.size() - 3).get("pageId").asText();
        assertThat(document("done", "labels", "remove", id, "none").get("done").asText())
                .contains(id);
    }

    @Test
    void what_Confluence_said_stands_in_documents_like_all_others() {
        JsonNode spaces = document("list", "spaces", "list");
        assertThat(spaces.at("/results/0/key").asText()).isEqualTo("DOCS");
        assertThat(spaces.get("more").asBoolean()).isFalse();
        String home =
                document("thing", "spaces", "get", "DOCS").get("homepageId").asText();
        assertThat(document("thing", "pages", "get", home).get("id").asText()).isEqualTo(home);
        assertThat(document("list", "search", "type = page", "--limit", "1").get("results"))
                .hasSize(1);
        assertThat(document("thing", "api", "GET", "spaces")
                        .at("/results/0/key")
                        .asText())
                .isEqualTo("DOCS");
        assertThat(document("list", "api", "GET", "spaces", "--paginate")
                        .at("/results/0/key")
                        .asText())
                .isEqualTo("DOCS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate --bogus",
                "plan --bogus",
                "convert --bogus",
                "init --bogus",
                "doctor --bogus",
                "api",
                "completion --bogus",
                "pages",
                "pages bogus",
                "pages list --limit x",
                "plam",
                "",
                "plan --drift shrug",
                "convert missing.md",
                "plan --concurrency 0"
            })
    void wrong_usage_gives_an_error_with_its_reason(String words) {
        CommandRun run = run(words.isEmpty() ? new String[0] : words.split(" "));

        JsonNode document = OutputSchema.document("error", run.output());
        assertThat(run.code()).isEqualTo(2);
        assertThat(document.get("reason").asText()).isEqualTo("usage");
        assertThat(document.get("exitCode").asInt()).isEqualTo(2);
        assertThat(run.error()).contains(document.get("error").get("problem").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync --bogus", "sync --plan missing.json", "preview --port x"})
    void commands_with_events_give_exit_alone(String words) {
        CommandRun run = run(words.split(" "));

        assertThat(OutputSchema.events(run.output())).hasSize(1);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void mistakes_in_the_files_are_diagnostics_of_the_document() throws Exception {
        Files.writeString(folder.resolve("sync.yml"), "version: 1\nid: handbook\nspace: DOCS\npages: 5\n");

        assertThat(document("validate", "validate").get("reason").asText()).isEqualTo("mistakes");
        assertThat(document("plan", "plan").get("diagnostics")).isNotEmpty();
        List<JsonNode> events = OutputSchema.events(run("sync").output());
        assertThat(events.get(events.size() - 1).get("diagnostics")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "pages list", "users current"})
    void a_wrong_token_is_an_error_with_its_reason(String words) {
        Map<String, String> elsewhere = Map.of(
                "CONFLUENCE_URL", confluence.baseUrl().toString(),
                "CONFLUENCE_EMAIL", "ann@example.com",
                "CONFLUENCE_API_TOKEN", "wrong-token");
        CommandRun run = CommandRun.in(folder, elsewhere, "", ("--json " + words).split(" "));

        JsonNode document = OutputSchema.document("error", run.output());
        // Confluence itself answers strangers with 404 on its new API and with 403 on the old one.
        assertThat(document.get("reason").asText()).isIn("unauthorized", "forbidden", "not-found");
        assertThat(document.get("error").get("remedy").asText()).contains("check the credentials");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).doesNotContain("wrong-token");
    }

    @Test
    void missing_credentials_are_an_error_with_its_reason() {
        CommandRun plan = CommandRun.in(folder, "plan", "--json");
        CommandRun sync = CommandRun.in(folder, "sync", "--json");

        assertThat(OutputSchema.document("error", plan.output()).get("reason").asText())
                .isEqualTo("credentials");
        assertThat(OutputSchema.events(sync.output()).get(0).get("exitCode").asInt())
                .isEqualTo(2);
    }

    private JsonNode document(String definition, String... arguments) {
        return OutputSchema.document(definition, run(arguments).output());
    }

    private CommandRun run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--json";
        return CommandRun.in(folder, environment, "", all);
    }
}
