package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code api} and {@code doctor} against a Confluence on this machine. */
class LocalSiteCommandsTest {
    @TempDir
    Path folder;

    /** One for all: a test that writes keeps to what it wrote. */
    private static final LocalConfluence confluence =
            LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Documentation"));

    private static Map<String, String> environment(String url) {
        return Map.of(
                "CONFLUENCE_URL", url,
                "CONFLUENCE_EMAIL", "ann@example.com",
                "CONFLUENCE_API_TOKEN", "very-secret-token");
    }

    @BeforeEach
    void write_a_manifest() throws Exception {
        Files.writeString(folder.resolve("sync.yml"), "version: 1\nid: docs\nspace: DOCS\npages:\n  - path: docs/**\n");
    }

    @AfterAll
    static void stop_it() {
        confluence.close();
    }

    @Test
    void api_prints_what_a_path_answers() throws Exception {
        CommandRun run = run("api", "GET", "spaces", "--field", "keys=DOCS");

        assertThat(run.code()).isZero();
        JsonNode spaces = new JsonMapper().readTree(run.output());
        assertThat(spaces.get("results").get(0).get("name").asText()).isEqualTo("Documentation");
    }

    @Test
    void api_reads_a_list_to_its_end_one_row_a_line() throws Exception {
        String space = new JsonMapper()
                .readTree(run("api", "GET", "/wiki/api/v2/spaces").output())
                .get("results")
                .get(0)
                .get("id")
                .asText();
        for (int i = 0; i < 3; i++) {
            CommandRun created =
                    run("api", "POST", "pages", "--field", "spaceId=\"" + space + "\"", "--field", "title=Page " + i);
            assertThat(created.error()).isEmpty();
        }

        CommandRun run = run("api", "GET", "spaces/" + space + "/pages", "--paginate", "--field", "limit=1");

        assertThat(run.output().lines()).hasSize(4).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void api_sends_a_body_from_standard_input_and_says_what_is_wrong_with_it() {
        CommandRun run = CommandRun.in(
                folder,
                environment(confluence.baseUrl().toString()),
                "{\"title\": ",
                "api",
                "POST",
                "pages",
                "--input",
                "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("the body from --input is not JSON");
    }

    @Test
    void api_turns_an_error_of_the_server_into_one_line_with_what_to_do() {
        CommandRun run = run("api", "GET", "pages/999999");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.error()).startsWith("docsync: ").contains("999999").doesNotContain("\tat ");
        assertThat(run.error().lines()).hasSize(1);
    }

    @Test
    void very_verbose_shows_requests_and_where_an_error_came_from_but_no_secret() {
        CommandRun run = run("-vv", "api", "GET", "pages/999999");

        assertThat(run.error())
                .contains("GET " + confluence.baseUrl() + "/api/v2/pages/999999")
                .contains("\tat ");
        assertThat(run.error()).doesNotContain("very-secret-token");
    }

    @Test
    void doctor_finds_everything_in_order() {
        CommandRun run = run("doctor");

        assertThat(run.output())
                .contains("ok       site: " + confluence.baseUrl())
                .contains("ok       space DOCS: Documentation")
                .endsWith("Everything is there.\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void doctor_names_a_space_that_is_not_there() throws Exception {
        Files.writeString(folder.resolve("sync.yml"), "version: 1\nid: docs\nspace: NOPE\npages:\n  - path: docs/**\n");

        CommandRun run = run("doctor", "--json");

        assertThat(run.code()).isEqualTo(1);
        JsonNode report = new JsonMapper().readTree(run.output());
        assertThat(report.get("healthy").asBoolean()).isFalse();
        assertThat(report.get("checks").findValuesAsText("name")).contains("space NOPE");
    }

    @Test
    void doctor_names_the_variables_that_are_missing() {
        CommandRun run = CommandRun.in(folder, "doctor");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("missing  credentials:").contains("CONFLUENCE_API_TOKEN");
    }

    @Test
    void an_address_of_the_browser_stands_for_the_id_the_key_and_the_path_in_it() {
        String site = confluence.baseUrl().toString();
        String home = run("pages", "list")
                .output()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(" ")[0];
        String page = site + "/spaces/DOCS/pages/" + home + "/Some+title";

        assertThat(run("pages", "get", page).output()).contains("id:      " + home);
        assertThat(run("pages", "get", site + "/pages/viewpage.action?pageId=" + home)
                        .code())
                .isZero();
        assertThat(run("labels", "list", "--page", page).code()).isZero();
        assertThat(run("spaces", "get", site + "/spaces/DOCS/overview").output())
                .contains("DOCS");
        assertThat(run("pages", "list", "--space", page).output()).contains(home);
        assertThat(run("api", "GET", site + "/api/v2/pages/" + home + "?body-format=storage")
                        .output())
                .contains("\"" + home + "\"");

        assertThat(run("pages", "delete", "--yes", page.replace("127.0.0.1", "wiki.acme.com")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(2))
                .satisfies(refused -> assertThat(refused.error()).contains("is not on 127.0.0.1; set CONFLUENCE_URL"));
        assertThat(run("pages", "get", home).code()).isZero();
        assertThat(run("pages", "get", site + "/spaces/DOCS").error())
                .contains("has no id in it; open the page and copy the address");
        assertThat(run("pages", "get", "abc").error()).startsWith("docsync: 'abc' is not an id; ");
        assertThat(run("open", page).error()).contains("the argument is an address; name a file of the manifest");
        assertThat(run("open", "nope.md").error()).contains("there is no file nope.md; check the name");
        assertThat(run("import", "999").error())
                .contains("there is neither a page nor a space '999' that these credentials may read");
    }

    @Test
    void machines_get_the_problem_and_what_to_do_apart() throws Exception {
        JsonNode answer = new JsonMapper()
                .readTree(CommandRun.in(folder, "--json", "plan").output());

        assertThat(answer.at("/error/problem").asText()).isEqualTo("no credentials are set");
        assertThat(answer.at("/error/remedy").asText()).startsWith("set CONFLUENCE_EMAIL");
    }

    @Test
    void a_site_that_cannot_be_reached_is_one_line_with_exit_code_1() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        CommandRun run =
                CommandRun.in(folder, environment("http://127.0.0.1:" + port + "/wiki"), "", "api", "GET", "spaces");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error().lines()).hasSize(1);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, environment(confluence.baseUrl().toString()), "", arguments);
    }
}
