package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate}, {@code plan} and {@code sync} from the command line to a Confluence on this machine. */
class SyncCommandTest {
    @TempDir
    Path folder;

    private LocalConfluence confluence;
    private Map<String, String> environment;

    @BeforeEach
    void write_a_small_handbook_and_start_a_Confluence() throws Exception {
        confluence = LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Documentation"));
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

    @AfterEach
    void stop_it() {
        confluence.close();
    }

    @Test
    void validate_counts_the_pages_and_asks_nobody() {
        CommandRun run = CommandRun.in(folder, Map.of("CONFLUENCE_URL", "http://127.0.0.1:9/wiki"), "", "validate");

        assertThat(run.code()).isZero();
        assertThat(run.output()).startsWith("Valid: 2 pages");
    }

    @Test
    void a_manifest_that_is_not_UTF_8_is_a_mistake_for_every_command() throws Exception {
        Files.write(
                folder.resolve("sync.yml"),
                "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: docs/index.md\n    title: Gr\u00fc\u00dfe\n"
                        .getBytes(StandardCharsets.ISO_8859_1));

        for (String command : List.of("validate", "plan", "sync")) {
            CommandRun run = run(command);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.error())
                    .contains("error: sync.yml:6:14: byte 80 (0xfc) is not UTF-8; save the file in UTF-8");
        }
    }

    @Test
    void validate_lists_every_mistake_with_its_place_and_exits_with_2() throws Exception {
        Files.writeString(
                folder.resolve("sync.yml"),
                "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: docs/missing.md\npolicy:\n  drift: shrug\n");

        CommandRun run = run("validate");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("error: sync.yml:7:10: ").contains("nothing was sent");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void mistakes_are_annotations_where_GitHub_runs_docsync() throws Exception {
        Files.writeString(folder.resolve("docs/guide.md"), "---\nlabels: [a b]\n---\n# Guide\n");
        Files.writeString(folder.resolve("docs/other.md"), "# Other\n\n[x](nowhere.md) [y](neither.md)\n");

        CommandRun run = run(Map.of("GITHUB_ACTIONS", "true"), "plan");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error().lines().filter(line -> line.startsWith("::")))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("::error file=docs/guide.md,line=2,"))
                .anyMatch(line -> line.startsWith("::warning file=docs/other.md,line=3,"));
    }

    @Test
    void a_page_with_a_mistake_is_shown_as_held_by_the_plan_in_every_form() throws Exception {
        Files.writeString(folder.resolve("docs/guide.md"), "---\nlabels: [a b]\n---\n# Guide\n");

        CommandRun text = run("plan", "--summary", "plan.md");
        CommandRun json = run("plan", "--json");
        CommandRun synced = run("sync");

        assertThat(text.code()).isEqualTo(3);
        assertThat(text.output())
                .contains("! docs/guide.md  \"Guide\": line 2: the label 'a b' contains a")
                .containsOnlyOnce("docs/guide.md")
                .contains("1 to create, 1 held back");
        assertThat(Files.readString(folder.resolve("plan.md")))
                .contains("**Held for mistakes in their files**", "docs/guide.md: line 2: the label 'a b'");
        JsonNode document = new JsonMapper().readTree(json.output());
        assertThat(document.at("/summary/hold").asInt()).isEqualTo(1);
        assertThat(document.at("/findings/0/kind").asText()).isEqualTo("file-mistake");
        assertThat(document.at("/diagnostics/1/line").asInt()).isEqualTo(2);
        assertThat(document.get("exitCode").asInt()).isEqualTo(3);
        assertThat(synced.code()).isEqualTo(3);
        assertThat(synced.output()).contains("1 created");
        assertThat(run("validate").code()).isEqualTo(2);
    }

    @Test
    void strict_turns_a_warning_into_exit_code_2_for_every_command_and_sends_nothing() throws Exception {
        Files.writeString(folder.resolve("docs/guide.md"), "# Guide\n\n[x](nowhere.md)\n");

        assertThat(run("validate").code()).isZero();
        CommandRun stopped = run("sync", "--strict");
        assertThat(stopped.code()).isEqualTo(2);
        assertThat(stopped.error()).contains("2 warnings; nothing was sent, as the run is strict");
        assertThat(run("plan", "--strict").code()).isEqualTo(2);
        assertThat(run("validate", "--strict").code()).isEqualTo(2);
        assertThat(run("sync").code()).isZero();
    }

    @Test
    void warnings_of_one_kind_are_folded_unless_everything_is_asked_for() throws Exception {
        for (int i = 1; i <= 3; i++) {
            Files.writeString(folder.resolve("docs/p" + i + ".md"), "---\ntype: docs\n---\n# P" + i + "\n");
        }

        assertThat(run("validate").error())
                .contains("\nwarning: front-matter-foreign: 3 files, first: docs/p1.md:2:7: 'type' is")
                .contains("-v shows every warning")
                .doesNotContain("docs/p2.md");
        assertThat(run("-v", "validate").error().lines())
                .filteredOn(line -> line.startsWith("warning: docs/p"))
                .hasSize(3);
        assertThat(new JsonMapper().readTree(run("--json", "validate").output()).get("diagnostics"))
                .hasSize(4);
    }

    @Test
    void very_verbose_shows_every_request_of_a_run_but_no_secret() {
        CommandRun planned = run("-vv", "plan");
        CommandRun quiet = run("-v", "plan");
        CommandRun synced = run("-vv", "sync");

        assertThat(planned.error()).contains("GET " + confluence.baseUrl() + "/api/v2/spaces?keys=DOCS");
        assertThat(planned.error().lines().filter(line -> line.contains(" -> 200 in ")))
                .hasSize(requests(planned));
        assertThat(quiet.error()).doesNotContain(" -> 200 in ");
        assertThat(synced.error()).contains("POST " + confluence.baseUrl() + "/api/v2/pages -> 200 in ");
        assertThat(planned.error() + synced.error()).doesNotContain("very-secret-token");
    }

    @Test
    void a_run_says_what_it_cost() {
        CommandRun run = run("sync");

        Matcher cost = Pattern.compile("(\\d+) requests, (\\d+) writes, (\\d+) rate-limit points, \\d+\\.\\d s")
                .matcher(run.error());
        assertThat(cost.find()).as(run.error()).isTrue();
        int requests = Integer.parseInt(cost.group(1));
        assertThat(Integer.parseInt(cost.group(2))).isBetween(1, requests - 1);
        assertThat(Integer.parseInt(cost.group(3))).isGreaterThanOrEqualTo(requests);
    }

    private static int requests(CommandRun run) {
        Matcher matcher = Pattern.compile("(\\d+) requests, ").matcher(run.error());
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @Test
    void the_local_Confluence_has_pages_for_the_ids_that_a_real_manifest_names() throws Exception {
        Files.writeString(folder.resolve("sync.yml"), """
            version: 1
            id: handbook
            confluence:
              url: https://acme.atlassian.net/wiki
            space: DOCS
            parent: "98305"
            pages:
              - path: docs/index.md
                id: "98391"
              - path: docs/guide.md
                parent: "7340033"
            """);

        CommandRun first = run("sync", "--local");
        CommandRun second = run("sync", "--local");

        assertThat(first.error()).doesNotContain("docsync: the parent");
        assertThat(first.code()).as(first.error()).isZero();
        assertThat(first.output()).contains("taken over, as the manifest names its id");
        assertThat(second.code()).isZero();
        assertThat(second.output()).contains("nothing to publish (2 unchanged)");
    }

    @Test
    void sync_publishes_and_then_finds_nothing_to_do() {
        CommandRun first = run("sync");

        assertThat(first.error()).contains("docsync: ").doesNotContain("very-secret-token");
        assertThat(first.output())
                .contains("+ docs/index.md  \"Handbook\": ")
                .contains("+ docs/guide.md")
                .contains("Plan: 2 to create.")
                .endsWith("Done: 2 created.\n");
        assertThat(first.code()).isZero();

        CommandRun second = run("sync");

        assertThat(second.code()).isZero();
        assertThat(second.output()).contains("In step: there is nothing to publish (2 unchanged).");
    }

    @Test
    void plan_writes_nothing_and_says_so_in_its_exit_code_where_asked() {
        assertThat(run("plan").code()).isZero();
        assertThat(run("plan", "--detailed-exitcode").code()).isEqualTo(4);
        assertThat(run("sync", "--dry-run").output())
                .contains("Plan: 2 to create.")
                .doesNotContain("Done");
        assertThat(run("plan", "--detailed-exitcode").code()).isEqualTo(4);

        run("sync");

        assertThat(run("plan", "--detailed-exitcode").code()).isZero();
    }

    @Test
    void plan_prints_one_JSON_document() throws Exception {
        JsonNode document = new JsonMapper().readTree(run("plan", "--json").output());

        assertThat(document.get("summary").get("create").asInt()).isEqualTo(2);
        assertThat(document.get("exitCode").asInt()).isZero();
        assertThat(document.get("cost").get("writes").asInt()).isZero();
        assertThat(document.get("cost").get("requests").asInt()).isPositive();
    }

    @Test
    void plan_shows_what_would_change_in_the_text_or_in_the_markup() throws Exception {
        run("sync");
        Files.writeString(folder.resolve("docs/guide.md"), "# Guide\n\nHow to do **it**.\n\n- a point\n");
        Files.writeString(folder.resolve("docs/new.md"), "# New\n\nFresh.\n");

        CommandRun text = run("plan", "--diff");

        assertThat(text.output())
                .contains("--- docs/guide.md in Confluence\n+++ docs/guide.md after sync\n")
                .contains("\n-How to.\n+How to do it.\n+- a point\n")
                .contains("--- /dev/null\n+++ docs/new.md after sync\n")
                .contains("\n+Fresh.\n")
                .doesNotContain("<p>");
        assertThat(run("plan", "--diff=storage").output()).contains("\n+<p>How to do <strong>it</strong>.</p>\n");
        JsonNode diffs = OutputSchema.document(
                        "plan", run("plan", "--diff", "--json").output())
                .get("diffs");
        assertThat(diffs.findValuesAsText("path")).containsExactlyInAnyOrder("docs/guide.md", "docs/new.md");
        assertThat(run("plan").output()).doesNotContain("@@");
    }

    @Test
    void only_without_a_match_is_a_mistake_and_nothing_is_sent() {
        CommandRun run = run("sync", "--only", "doc/*.md", "-vv");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error())
                .contains("error: sync.yml: no page of this manifest matches --only doc/*.md; check the glob")
                .doesNotContain(" -> 200 in ");
        assertThat(run("sync", "--only", "docs/g*.md").code()).isZero();
    }

    @Test
    void addresses_of_what_was_published_are_printed() {
        CommandRun first = run("-v", "sync");

        assertThat(first.output())
                .containsPattern("  docs/guide.md  " + confluence.baseUrl() + "/pages/viewpage.action\\?pageId=\\d+\n")
                .containsPattern("Published: " + confluence.baseUrl() + "/pages/viewpage.action\\?pageId=\\d+\nDone: ");
        assertThat(run("sync").output()).doesNotContain("Published: ");
    }

    @Test
    void sync_prints_one_event_a_line() throws Exception {
        List<JsonNode> events = run("--json", "sync")
                .output()
                .lines()
                .map(SyncCommandTest::json)
                .toList();

        assertThat(events)
                .extracting(event -> event.get("event").asText())
                .startsWith("plan")
                .endsWith("finished", "exit");
        assertThat(events.stream()
                        .filter(event -> event.get("event").asText().equals("ended"))
                        .map(event -> event.get("outcome").asText()))
                .containsExactly("done", "done");
        assertThat(events.get(events.size() - 1).get("exitCode").asInt()).isZero();
    }

    @Test
    void a_saved_plan_is_applied_as_it_was() throws Exception {
        CommandRun planned = run("plan", "--out", "plan.json");
        assertThat(planned.code()).isZero();
        assertThat(planned.error()).contains("sync --plan plan.json");
        Files.writeString(folder.resolve("docs/guide.md"), "# Guide\n\nWritten after the plan.\n");

        CommandRun applied = run("sync", "--plan", "plan.json");

        assertThat(applied.error()).doesNotContain("Exception");
        assertThat(applied.code()).isZero();
        assertThat(applied.output()).endsWith("Done: 2 created.\n");
        assertThat(run("plan").output()).contains("~ docs/guide.md");
    }

    @Test
    void a_saved_plan_whose_base_has_changed_is_refused_with_3() {
        run("plan", "--out", "plan.json");
        run("sync");

        CommandRun late = run("sync", "--plan", "plan.json");

        assertThat(late.code()).isEqualTo(3);
        assertThat(late.output()).contains("Refused");
    }

    @Test
    void a_conflict_is_held_back_with_3_and_the_rest_is_published() throws Exception {
        run("sync");
        edit("Guide");
        Files.writeString(folder.resolve("docs/guide.md"), "# Guide\n\nChanged here as well.\n");
        Files.writeString(folder.resolve("docs/index.md"), "# Handbook\n\nChanged. See the [guide](guide.md).\n");

        CommandRun run = run("sync");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.output())
                .contains("~ docs/index.md")
                .contains("! docs/guide.md")
                .contains("Held back, to protect it:")
                .contains("1 changed");
    }

    @Test
    void summary_holds_the_plan_as_Markdown() throws Exception {
        Files.writeString(folder.resolve("summary.md"), "before\n");

        run("plan", "--summary", "summary.md");

        assertThat(folder.resolve("summary.md")).content().startsWith("before\n<!-- docsync handbook -->");
    }

    @Test
    void local_needs_no_credentials_and_keeps_its_pages_for_the_next_run() throws Exception {
        Files.writeString(folder.resolve("docs/index.md"), "# Docs\n\nA page with the title of its space's key.");

        CommandRun first = CommandRun.in(folder, "sync", "--local");

        assertThat(first.error()).contains("view them with 'docsync preview'");
        assertThat(first.code()).isZero();
        assertThat(folder.resolve(".docsync")).isDirectory();

        CommandRun second = CommandRun.in(folder, "plan", "--local");

        assertThat(second.output()).contains("In step");
    }

    @Test
    void without_credentials_the_variables_are_named_and_the_exit_code_is_2() {
        CommandRun run = CommandRun.in(
                folder, Map.of("CONFLUENCE_URL", confluence.baseUrl().toString()), "", "plan");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("CONFLUENCE_API_TOKEN");
    }

    @Test
    void without_a_secure_connection_one_line_says_so_and_the_exit_code_is_1() {
        String notSecure = confluence.baseUrl().toString().replace("http://", "https://");

        CommandRun run = run(Map.of("CONFLUENCE_URL", notSecure), "sync");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error()).contains("docsync: ").doesNotContain("\tat ");
        assertThat(run.output()).isEmpty();
    }

    private void edit(String title) throws Exception {
        JsonNode page = null;
        for (JsonNode candidate :
                json(api("GET", "pages", "--field", "body-format=storage")).get("results")) {
            page = candidate.get("title").asText().equals(title) ? candidate : page;
        }
        int version = page.get("version").get("number").asInt();
        Files.writeString(
                folder.resolve("edit.json"),
                "{\"id\": \"%s\", \"status\": \"current\", \"title\": \"%s\", \"version\": {\"number\": %d}, \"body\": {\"representation\": \"storage\", \"value\": \"<p>Edited here.</p>\"}}"
                        .formatted(page.get("id").asText(), title, version + 1));
        api("PUT", "pages/" + page.get("id").asText(), "--input", "edit.json");
    }

    private String api(String... arguments) {
        CommandRun run =
                run(Stream.concat(Stream.of("api"), Arrays.stream(arguments)).toArray(String[]::new));
        assertThat(run.error()).isEmpty();
        return run.output();
    }

    private CommandRun run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private CommandRun run(Map<String, String> more, String... arguments) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return CommandRun.in(folder, all, "", arguments);
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
