package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.confluence.wire.User;
import io.github.docsync.confluence.wire.Vitals;
import io.github.docsync.local.Access;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check-up, and calls that have no command of their own. */
class DoctorAndApiTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final User ANN = new User("1", "atlassian", "Ann", null, null, "known");

    @TempDir
    private Path folder;

    private static Map<String, String> basic(LocalConfluence confluence) {
        return Map.of(
                "CONFLUENCE_URL",
                confluence.baseUrl().toString(),
                "CONFLUENCE_EMAIL",
                LocalConfluence.EMAIL,
                "CONFLUENCE_API_TOKEN",
                "secret-token");
    }

    private static Map<String, String> bearer(LocalConfluence confluence) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CONFLUENCE_ACCESS_TOKEN", "secret-token");
        environment.put("DOCSYNC_OAUTH_URL", confluence.origin().toString());
        return environment;
    }

    private void manifest(String space) throws IOException {
        Files.writeString(folder.resolve("index.md"), "# Index\n");
        Files.writeString(
                folder.resolve("sync.yml"), "version: 1\nid: test\nspace: " + space + "\npages:\n  - path: index.md\n");
    }

    @Test
    void everything_is_there() throws IOException {
        manifest("DOCS");
        try (LocalConfluence confluence =
                LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Docs"))) {
            CommandRun run = CommandRun.in(folder, basic(confluence), "", "doctor");

            assertThat(run.output())
                    .contains("ok       credentials: API token of local@docsync at 127.0.0.1")
                    .contains("ok       clock: agrees")
                    .contains("ok       rate limit: not reported by Confluence")
                    .contains("ok       space DOCS: Docs")
                    .doesNotContain("scopes")
                    .doesNotContain("secret-token");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void scopes_that_publishing_needs_and_the_token_lacks_are_named() throws IOException {
        manifest("DOCS");
        LocalSettings settings = LocalSettings.inMemory()
                .withSpace("DOCS", "Docs")
                .withAccess(Access.withScopes(
                        "read:space:confluence", "read:page:confluence", "read:content-details:confluence"));
        try (LocalConfluence confluence = LocalConfluence.start(settings)) {
            CommandRun run = CommandRun.in(folder, bearer(confluence), "", "doctor");

            assertThat(run.output())
                    .contains("missing  scopes: not granted: ")
                    .contains("write:page:confluence")
                    .contains("write:label:confluence")
                    .doesNotContain(" read:page:confluence");
            assertThat(run.code()).isEqualTo(1);
        }
    }

    @Test
    void a_manifest_that_names_a_host_which_nobody_trusts_is_bad_input() throws IOException {
        Files.writeString(folder.resolve("index.md"), "# Index\n");
        Files.writeString(folder.resolve("sync.yml"), """
                version: 1
                id: test
                confluence: {url: https://acme.example/wiki}
                space: DOCS
                pages: [{path: index.md}]
                """);

        CommandRun run = CommandRun.in(
                folder,
                Map.of("CONFLUENCE_EMAIL", "ann@acme.example", "CONFLUENCE_API_TOKEN", "secret-token"),
                "",
                "doctor");

        assertThat(run.output())
                .contains("missing  credentials: the credentials are not sent to acme.example")
                .contains("DOCSYNC_TRUSTED_HOSTS");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void a_manifest_with_a_mistake_is_bad_input() throws IOException {
        Files.writeString(folder.resolve("sync.yml"), "version: 1\nid: test\npages: []\n");

        CommandRun run = CommandRun.in(folder, Map.of(), "", "doctor");

        assertThat(run.output()).contains("missing  manifest: ");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void a_clock_that_is_wrong_and_a_budget_that_is_low_are_named() {
        DoctorCheck checkup = new DoctorCheck();

        DoctorFacts.check(checkup, new Vitals(ANN, NOON, 100L, 7L, true), NOON.minusSeconds(95));

        assertThat(checkup.text())
                .contains("missing  clock: this machine is 95 s behind Confluence; set its clock")
                .contains("missing  rate limit: 7 of 100 requests left, less than a fifth");
    }

    @Test
    void a_call_takes_its_query_and_its_fields() {
        try (LocalConfluence confluence =
                LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Docs"))) {
            CommandRun one = CommandRun.in(
                    folder, basic(confluence), "", "api", "GET", "/wiki/api/v2/spaces", "--query", "keys=DOCS");
            assertThat(one.output()).contains("\"key\" : \"DOCS\"");

            CommandRun none =
                    CommandRun.in(folder, basic(confluence), "", "api", "GET", "spaces?keys=NOPE", "--paginate");
            assertThat(none.code()).as(none.error()).isZero();
            assertThat(none.output()).isEmpty();

            CommandRun me = CommandRun.in(folder, basic(confluence), "", "api", "GET", "rest/api/user/current");
            assertThat(me.output()).contains("accountId");
        }
    }

    @Test
    void all_commands_are_in_the_help_though_they_are_read_only_when_needed() {
        assertThat(CommandRun.in(folder, "--help").output())
                .contains("convert")
                .contains("pages")
                .contains("connections");
        assertThat(CommandRun.in(folder, "completion").output()).contains("blogposts");
        assertThat(CommandRun.in(folder, "page").error()).contains("pages");
        assertThat(CommandRun.in(folder, "pages", "--help").output()).contains("descendants");
    }
}
