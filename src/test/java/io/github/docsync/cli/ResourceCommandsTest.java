package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.docsync.cli.command.ResultStream;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for single things, against a Confluence on this machine. */
class ResourceCommandsTest {
    private final LocalConfluence confluence =
            LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Documentation"));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        confluence.close();
    }

    private CommandRun run(String... arguments) {
        return runWith("", arguments);
    }

    private CommandRun runWith(String input, String... arguments) {
        return CommandRun.in(
                folder,
                Map.of(
                        "CONFLUENCE_URL",
                        confluence.baseUrl().toString(),
                        "CONFLUENCE_EMAIL",
                        LocalConfluence.EMAIL,
                        "CONFLUENCE_API_TOKEN",
                        "secret-token"),
                input,
                arguments);
    }

    private CommandRun throughGateway(String... arguments) {
        String origin = confluence.origin().toString();
        return CommandRun.in(
                folder,
                Map.of(
                        "MATON_API_KEY", "secret-key",
                        "DOCSYNC_GATEWAY_URL", origin,
                        "DOCSYNC_CONTROL_URL", origin,
                        "DOCSYNC_OAUTH_URL", origin),
                "",
                arguments);
    }

    private JsonNode json(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        CommandRun run = run(all);
        assertThat(run.code()).as(run.error()).isZero();
        return tree(run.output());
    }

    private static JsonNode tree(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private String page(String title) {
        CommandRun run = runWith(
                "<p>text of " + title + "</p>",
                "pages",
                "create",
                "--space",
                "DOCS",
                "--title",
                title,
                "--body",
                "-",
                "--json");
        assertThat(run.code()).as(run.error()).isZero();
        return tree(run.output()).path("id").asText();
    }

    @Test
    void a_verb_is_needed_and_named() {
        CommandRun run = run("pages");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error())
                .contains("the verb is missing; use one of ")
                .contains("list")
                .contains("descendants");
    }

    @Test
    void spaces_are_listed_as_a_table_and_shown_as_a_card() {
        CommandRun list = run("spaces", "list");
        assertThat(list.code()).isZero();
        assertThat(list.output()).startsWith("KEY").contains("DOCS  ").contains("Documentation\n");

        assertThat(run("spaces", "get", "docs").output())
                .contains("key:      DOCS\n")
                .contains("name:     Documentation\n");
        assertThat(json("spaces", "get", "DOCS").path("key").asText()).isEqualTo("DOCS");
    }

    @Test
    void an_unknown_space_is_the_callers_mistake() {
        CommandRun run = run("spaces", "get", "NOPE");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("there is no space NOPE, or you may not see it");
    }

    @Test
    void a_page_is_created_from_storage_read_changed_and_deleted() throws IOException {
        String id = page("First");

        assertThat(run("pages", "get", id).output())
                .contains("title:   First\n", "address: " + confluence.baseUrl() + "/spaces/DOCS/pages/" + id)
                .contains("version: 1\n");
        assertThat(run("pages", "get", id, "--body", "storage").output()).contains("<p>text of First</p>");

        Path body = folder.resolve("new.xhtml");
        Files.writeString(body, "<p>new</p>");
        JsonNode updated = json("pages", "update", id, "--title", "Second", "--body", "new.xhtml", "-m", "why");
        assertThat(updated.path("version").path("number").intValue()).isEqualTo(2);
        assertThat(updated.path("version").path("message").asText()).isEqualTo("why");
        assertThat(run("pages", "versions", id).output()).contains("why");
        assertThat(run("pages", "get", id, "--revision", "1", "--body", "storage")
                        .output())
                .contains("text of First");

        assertThat(run("pages", "delete", id, "--yes").code()).isZero();
        assertThat(json("pages", "get", id).path("status").asText()).isEqualTo("trashed");
        assertThat(run("pages", "delete", id, "--purge", "--yes").code()).isZero();
        assertThat(run("pages", "get", id).code()).isEqualTo(1);
    }

    @Test
    void an_update_without_a_body_keeps_the_body() {
        String id = page("Kept");

        assertThat(run("pages", "update", id, "--title", "Renamed").code()).isZero();

        assertThat(run("pages", "get", id, "--body", "storage").output()).contains("text of Kept");
    }

    @Test
    void Markdown_gives_body_title_and_attachments() throws IOException {
        Files.writeString(folder.resolve("guide.md"), "# The *guide*\n\nSome **bold** text.\n\n![dot](dot.png)\n");
        Files.write(folder.resolve("dot.png"), new byte[] {1, 2, 3});

        JsonNode page = json("pages", "create", "--space", "DOCS", "--body", "guide.md");

        assertThat(page.path("title").asText()).isEqualTo("The guide");
        String id = page.path("id").asText();
        assertThat(run("pages", "get", id, "--body", "storage").output())
                .contains("<strong>bold</strong>")
                .contains("dot.png")
                .doesNotContain("<h1>");
        assertThat(run("pages", "attachments", id).output()).contains("dot.png").contains("image/png");
    }

    @Test
    void nothing_is_deleted_without_a_yes_where_nobody_can_answer() {
        String id = page("Precious");

        CommandRun run = run("pages", "delete", id);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error())
                .contains("refused to delete page " + id + " without confirmation")
                .contains("--yes");
        assertThat(json("pages", "get", id).path("status").asText()).isEqualTo("current");
    }

    @Test
    void on_a_terminal_a_deletion_is_asked_for_and_an_answer_other_than_yes_leaves_the_page() {
        String id = page("Doubtful");

        CommandRun no = onTerminal("\n", "pages", "delete", id);
        assertThat(no.error()).contains("delete page " + id + "? [y/N] ").contains("nothing was changed");
        assertThat(no.code()).isEqualTo(2);
        assertThat(json("pages", "get", id).path("status").asText()).isEqualTo("current");

        assertThat(onTerminal("", "pages", "delete", id).code()).isEqualTo(2);
        assertThat(onTerminal("y\n", "pages", "delete", id).code()).isZero();
        assertThat(json("pages", "get", id).path("status").asText()).isEqualTo("trashed");
    }

    private CommandRun onTerminal(String answer, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of(
                "CONFLUENCE_URL",
                confluence.baseUrl().toString(),
                "CONFLUENCE_EMAIL",
                LocalConfluence.EMAIL,
                "CONFLUENCE_API_TOKEN",
                "t");
        Terminal terminal = new Terminal(
                folder,
                environment::get,
                new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
                ResultStream.to(output),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                true,
                true);
        int code = Main.run(terminal, arguments);
        return new CommandRun(code, output.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }

    @Test
    void lists_are_cut_at_the_limit_and_say_so() {
        for (int i = 0; i < 4; i++) {
            page("P" + i);
        }

        CommandRun some = run("pages", "list", "--space", "DOCS", "--limit", "2");
        assertThat(some.output().lines()).hasSize(3);
        assertThat(some.error()).contains("only the first 2 rows; --all");
        assertThat(json("pages", "list", "--space", "DOCS", "--all").path("results"))
                .hasSize(5);
        assertThat(run("pages", "list", "--limit", "0").code()).isEqualTo(2);
    }

    @Test
    void the_tree_is_shown_and_changed() {
        String parent = page("Parent");
        JsonNode folderMade = json("folders", "create", "Shelf", "--space", "DOCS", "--parent", parent);
        String shelf = folderMade.path("id").asText();
        String child = tree(runWith(
                                "<p/>",
                                "pages",
                                "create",
                                "--space",
                                "DOCS",
                                "--title",
                                "Child",
                                "--parent",
                                shelf,
                                "--body",
                                "-",
                                "--json")
                        .output())
                .path("id")
                .asText();

        assertThat(run("pages", "children", parent).output()).contains("folder").contains("Shelf");
        assertThat(run("folders", "children", shelf).output()).contains("Child");
        assertThat(run("pages", "descendants", parent).output()).contains("  Child");
        assertThat(run("pages", "ancestors", child).output()).contains(shelf).contains(parent);
        assertThat(run("pages", "move", child, "append", parent).code()).isZero();
        assertThat(run("pages", "children", parent).output()).contains("Child");
        assertThat(run("folders", "get", shelf).output()).contains("Shelf");
        assertThat(run("folders", "delete", shelf, "--yes").code()).isZero();
        assertThat(run("pages", "rename", child, "Grown").output()).contains("Grown");
    }

    @Test
    void properties_are_created_read_updated_and_deleted_by_key() throws IOException {
        String id = page("Owner");
        Files.writeString(folder.resolve("v.json"), "{\"a\":[1,2]}");

        assertThat(run("pages", "properties", "create", id, "my-key", "--value", "{\"a\":1}")
                        .code())
                .isZero();
        assertThat(run("pages", "properties", "get", id, "my-key").output()).contains("\"a\" : 1");
        assertThat(json("pages", "properties", "update", id, "my-key", "--input", "v.json")
                        .path("version")
                        .path("number")
                        .intValue())
                .isEqualTo(2);
        assertThat(run("pages", "properties", "list", id).output()).contains("my-key");
        assertThat(run("pages", "properties", "delete", id, "my-key", "--yes").code())
                .isZero();
        assertThat(run("pages", "properties", "get", id, "my-key").code()).isEqualTo(2);
        assertThat(run("pages", "properties", "create", id, "k", "--value", "text")
                        .error())
                .contains("texts need quotes");
        assertThat(run("spaces", "properties", "create", "DOCS", "k", "--value", "1")
                        .code())
                .isZero();
        assertThat(run("spaces", "properties", "get", "DOCS", "k").output()).isEqualTo("1\n");
    }

    @Test
    void labels_are_added_listed_and_removed() {
        String id = page("Labelled");

        assertThat(run("labels", "add", id, "one", "two").output())
                .contains("one")
                .contains("two");
        assertThat(run("labels", "remove", id, "one").code()).isZero();
        assertThat(run("pages", "labels", id).output()).contains("two").doesNotContain("one");
        assertThat(run("labels", "add", id, "two words").code()).isEqualTo(2);
    }

    @Test
    void attachments_are_uploaded_listed_downloaded_and_deleted() throws IOException {
        String id = page("Holder");
        byte[] content = "größe\n".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("a b.txt"), content);

        JsonNode uploaded = json("attachments", "upload", id, "a b.txt", "--comment", "ü");
        String attachment = uploaded.path("results").path(0).path("id").asText();

        assertThat(run("attachments", "list", "--page", id).output())
                .contains("a b.txt")
                .contains("text/plain");
        assertThat(run("attachments", "get", attachment).output()).contains("bytes:   8");
        Path target = folder.resolve("copy.txt");
        CommandRun downloaded = run("attachments", "download", attachment, "-o", "copy.txt", "-vv");
        assertThat(downloaded.code()).as(downloaded.error()).isZero();
        assertThat(target).hasBinaryContent(content);
        assertThat(run("attachments", "download", attachment, "-o", "-").output())
                .isEqualTo("größe\n");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a b.txt", "copy.txt");
        }
        assertThat(run("attachments", "delete", attachment, "--yes").code()).isZero();
        assertThat(run("attachments", "list", "--page", id).error()).contains("nothing found");
    }

    @Test
    void comments_are_written_answered_changed_and_deleted() {
        String id = page("Discussed");

        String comment = tree(runWith("<p>first</p>", "comments", "create", "--page", id, "--body", "-", "--json")
                        .output())
                .path("id")
                .asText();
        assertThat(runWith("<p>answer</p>", "comments", "create", "--reply-to", comment, "--body", "-")
                        .code())
                .isZero();
        assertThat(run("comments", "children", comment).output()).contains("answer");
        assertThat(runWith("changed *text*", "comments", "update", comment, "--body", "-", "--body-format", "markdown")
                        .code())
                .isZero();
        assertThat(run("comments", "list", "--page", id).output()).contains("changed text");
        assertThat(run("pages", "comments", id).output()).contains("changed text");
        assertThat(run("comments", "delete", comment, "--yes").code()).isZero();
        assertThat(run("comments", "get", comment).code()).isEqualTo(1);
        assertThat(run("comments", "create", "--body", "-").error()).contains("the place is missing; name either");
    }

    @Test
    void inline_comments_mark_a_text_and_are_resolved() {
        String id = page("Marked");

        CommandRun made = runWith(
                "<p>why?</p>",
                "comments",
                "create",
                "--page",
                id,
                "--inline",
                "--selection",
                "text of",
                "--body",
                "-",
                "--json");
        assertThat(made.code()).as(made.error()).isZero();
        String comment = tree(made.output()).path("id").asText();

        assertThat(run("comments", "list", "--inline", "--page", id, "--state", "open")
                        .output())
                .contains("text of");
        assertThat(run("comments", "resolve", comment).code()).isZero();
        assertThat(run("comments", "list", "--inline", "--page", id, "--state", "resolved")
                        .output())
                .contains("resolved");
        assertThat(run("comments", "list", "--page", id, "--state", "open").code())
                .isEqualTo(2);
    }

    @Test
    void blog_posts_are_published_changed_and_deleted() {
        String id = tree(runWith(
                                "<p>news</p>",
                                "blogposts",
                                "create",
                                "--space",
                                "DOCS",
                                "--title",
                                "News",
                                "--body",
                                "-",
                                "--json")
                        .output())
                .path("id")
                .asText();

        assertThat(run("blogposts", "list", "--space", "DOCS").output()).contains("News");
        assertThat(run("spaces", "blogposts", "DOCS").output()).contains("News");
        assertThat(run("blogposts", "update", id, "--title", "Old news").output())
                .contains("Old news");
        assertThat(run("blogposts", "get", id, "--body", "storage").output()).contains("news");
        assertThat(run("blogposts", "versions", id).output().lines()).hasSize(3);
        assertThat(run("blogposts", "delete", id, "--yes").code()).isZero();
    }

    @Test
    void tasks_are_listed_and_ticked() {
        CommandRun made = runWith(
                "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>water</ac:task-body></ac:task></ac:task-list>",
                "pages",
                "create",
                "--space",
                "DOCS",
                "--title",
                "To do",
                "--body",
                "-",
                "--json");
        String id = tree(made.output()).path("id").asText();

        String task = json("tasks", "list", "--page", id)
                .path("results")
                .path(0)
                .path("id")
                .asText();
        assertThat(run("tasks", "complete", task).output()).contains("complete");
        assertThat(run("tasks", "list", "--page", id, "--status", "incomplete").error())
                .contains("nothing found");
        assertThat(run("tasks", "reopen", task).output()).contains("incomplete");
    }

    @Test
    void users_and_search() {
        CommandRun me = run("users", "current");
        assertThat(me.code()).as(me.error()).isZero();
        String account = json("users", "current").path("accountId").asText();
        assertThat(run("users", "get", account).output()).contains(account);
        String id = page("Findable");
        assertThat(run("search", "title = \"Findable\"").output())
                .contains(id)
                .contains(confluence.baseUrl() + "/spaces/DOCS/");
    }

    @Test
    void malformed_storage_is_refused_by_Confluence_and_explained() {
        CommandRun run = runWith("<p>x</b>", "pages", "create", "--space", "DOCS", "--title", "Bad", "--body", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error())
                .contains("cannot create page \"Bad\"")
                .contains("400")
                .contains("well-formed storage format");
    }

    @Test
    void the_gateway_reaches_the_same_site_and_lists_its_connections() {
        String id = page("Seen through the gateway");

        assertThat(throughGateway("pages", "get", id).output()).contains("Seen through the gateway");
        assertThat(throughGateway("sites", "list").output()).contains(LocalConfluence.CLOUD_ID);
        assertThat(throughGateway("connections", "list").output()).contains("ACTIVE");
        CommandRun created = throughGateway("connections", "create", "--json");
        String connection = tree(created.output()).path("connection_id").asText();
        assertThat(created.code()).as(created.error()).isZero();
        assertThat(throughGateway("connections", "get", connection).output()).contains(connection);
        assertThat(throughGateway("connections", "delete", connection, "--yes").code())
                .isZero();
    }

    @Test
    void connections_and_sites_explain_that_an_API_token_has_none() {
        assertThat(run("connections", "list").error()).contains("MATON_API_KEY");
        assertThat(run("connections", "list").code()).isEqualTo(2);
        assertThat(run("sites", "list").code()).isEqualTo(2);
    }

    @Test
    void requests_are_shown_with_vv_and_without_secrets() {
        CommandRun run = run("spaces", "list", "-vv");

        assertThat(run.error())
                .contains("GET ")
                .contains("/wiki/api/v2/spaces?limit=51 -> 200")
                .doesNotContain("secret-token");
    }
}
