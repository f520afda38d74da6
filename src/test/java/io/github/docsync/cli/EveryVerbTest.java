package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.cli.command.RootCommand;
import io.github.docsync.cli.command.StopSignal;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each verb of each resource command once, over real HTTP, against a Confluence in which there is one of everything. */
class EveryVerbTest {
    /** Verbs about the gateway and the site itself; {@code ResourceCommandsTest} and {@code SitesTest} try them. */
    private static final Set<String> ELSEWHERE = Set.of(
            "connections list",
            "connections create",
            "connections get",
            "connections delete",
            "sites list",
            "search",
            "users current",
            "users get");

    private static final String TASKS = "<p>Some words here</p><ac:task-list><ac:task><ac:task-id>1</ac:task-id>"
            + "<ac:task-status>incomplete</ac:task-status><ac:task-body>sweep</ac:task-body></ac:task></ac:task-list>";

    @TempDir
    Path folder;

    /** The commands with properties. */
    private static final List<String> OWNERS =
            List.of("pages", "blogposts", "spaces", "attachments", "comments", "folders", "custom-content");

    /**
     * A command line and a part of what it prints on either stream.
     *
     * @param verb the words before the arguments
     */
    private record Case(String verb, Function<World, List<String>> arguments, String prints) {
        void tryIn(World world) {
            String[] line = Stream.concat(Arrays.stream(verb.split(" ")), arguments.apply(world).stream())
                    .toArray(String[]::new);
            CommandRun run = world.run(line);
            assertThat(run.code()).as(run.error()).isZero();
            assertThat(run.output() + run.error()).contains(prints);
        }
    }

    /** Those that leave everything as it is. */
    private static List<Case> reading() {
        List<Case> cases = new ArrayList<>(List.of(
                of("pages list", "Guide", w -> List.of("--space", "DOCS", "--sort", "-title")),
                of("pages get", "title:   Guide", w -> List.of(w.page())),
                of("pages children", "Child", w -> List.of(w.page())),
                of("pages descendants", "Child", w -> List.of(w.page(), "--depth", "2")),
                of("pages ancestors", "page", w -> List.of(w.child())),
                of("pages versions", "1", w -> List.of(w.page())),
                of("pages labels", "marked", w -> List.of(w.page())),
                of("pages attachments", "a.txt", w -> List.of(w.page())),
                of("pages comments", "said", w -> List.of(w.page())),
                of("spaces list", "DOCS", w -> List.of("--key", "DOCS")),
                of("spaces get", "Documentation", w -> List.of("DOCS")),
                of("spaces pages", "Guide", w -> List.of("DOCS")),
                of("spaces blogposts", "News", w -> List.of("DOCS")),
                of("spaces permissions", "read", w -> List.of("DOCS")),
                of("spaces operations", "create", w -> List.of("DOCS")),
                of("spaces labels", "marked", w -> List.of("DOCS", "--content")),
                of("blogposts list", "News", w -> List.of("--space", "DOCS")),
                of("blogposts get", "News", w -> List.of(w.post())),
                of("blogposts versions", "1", w -> List.of(w.post())),
                of("blogposts labels", "marked", w -> List.of(w.post())),
                of("blogposts attachments", "a.txt", w -> List.of(w.post())),
                of("blogposts comments", "said", w -> List.of(w.post())),
                of("comments list", "said", w -> List.of("--page", w.page())),
                of("comments get", "said", w -> List.of(w.comment())),
                of("comments children", "said", w -> List.of(w.comment())),
                of("attachments list", "a.txt", w -> List.of("--page", w.page())),
                of("attachments get", "a.txt", w -> List.of(w.attachment())),
                of("attachments download", "", w -> List.of(w.attachment(), "-o", "copy.txt")),
                of("attachments versions", "1", w -> List.of(w.attachment())),
                of("attachments labels", "marked", w -> List.of(w.attachment())),
                of("tasks list", "sweep", w -> List.of("--page", w.page())),
                of("tasks get", "sweep", w -> List.of(w.task())),
                of("labels list", "marked", w -> List.of("--page", w.page())),
                of("labels pages", "Guide", w -> List.of(w.label())),
                of("labels blogposts", "News", w -> List.of(w.label())),
                of("labels attachments", "a.txt", w -> List.of(w.label())),
                of("custom-content list", "Note", w -> List.of("--type", "ac:app:note", "--page", w.page())),
                of("custom-content get", "Note", w -> List.of(w.custom())),
                of("folders get", "Drawer", w -> List.of(w.folderId())),
                of("folders children", "Inside", w -> List.of(w.folderId())),
                of("folders descendants", "Inside", w -> List.of(w.folderId()))));
        for (String owner : OWNERS) {
            String verb = owner + " properties ";
            cases.add(of(verb + "list", "acme", w -> List.of(w.withProperty(owner))));
            cases.add(of(verb + "get", "\"a\" : 1", w -> List.of(w.withProperty(owner), "acme")));
        }
        return cases;
    }

    /** Those that change something, so that each needs a world of its own. */
    private static List<Case> writing() {
        List<Case> cases = new ArrayList<>(List.of(
                of(
                        "pages create",
                        "Fresh",
                        w -> List.of("--space", "DOCS", "--title", "Fresh", "--root", "--body", "body.xml")),
                of("pages update", "Other title", w -> List.of(w.child(), "--title", "Other title", "-m", "why")),
                of("pages rename", "Second title", w -> List.of(w.child(), "Second title")),
                of("pages move", "moved page ", w -> List.of(w.child(), "append", w.folderId())),
                of("pages archive", "archived", w -> List.of(w.child(), "--yes")),
                of("pages delete", "deleted page ", w -> List.of(w.child(), "--yes")),
                of("pages delete", "purged page ", w -> List.of(w.trashed(), "--purge", "--yes")),
                of(
                        "blogposts create",
                        "Today",
                        w -> List.of("--space", "DOCS", "--title", "Today", "--body", "body.xml")),
                of("blogposts update", "Tonight", w -> List.of(w.post(), "--title", "Tonight")),
                of("blogposts delete", "deleted blog post ", w -> List.of(w.post(), "--yes")),
                of("blogposts delete", "purged blog post ", w -> List.of(w.trashedPost(), "--purge", "--yes")),
                of("comments create", "said", w -> List.of("--page", w.page(), "--body", "body.xml")),
                of("comments update", "sweep", w -> List.of(w.comment(), "--body", "tasks.xml")),
                of("comments resolve", "resolved", w -> List.of(w.inline())),
                of("comments reopen", "", w -> List.of(w.inline())),
                of("comments delete", "deleted", w -> List.of(w.comment(), "--yes")),
                of("attachments upload", "a.txt", w -> List.of(w.child(), "a.txt")),
                of("attachments delete", "deleted", w -> List.of(w.attachment(), "--yes")),
                of("tasks complete", "complete", w -> List.of(w.task())),
                of("tasks reopen", "incomplete", w -> List.of(w.task())),
                of("labels add", "second", w -> List.of(w.child(), "second")),
                of("labels remove", "marked", w -> List.of(w.labelled(w.page()), "marked")),
                of(
                        "custom-content create",
                        "Memo",
                        w -> List.of(
                                "--type", "ac:app:note", "--space", "DOCS", "--title", "Memo", "--body", "body.xml")),
                of("custom-content update", "Renamed", w -> List.of(w.custom(), "--title", "Renamed")),
                of("custom-content delete", "deleted", w -> List.of(w.custom(), "--yes")),
                of("folders create", "Box", w -> List.of("--space", "DOCS", "Box", "--parent", w.page())),
                of("folders delete", "deleted", w -> List.of(w.folderId(), "--yes"))));
        for (String owner : OWNERS) {
            String verb = owner + " properties ";
            cases.add(of(verb + "create", "acme", w -> List.of(w.owner(owner), "acme", "--value", "true")));
            cases.add(of(verb + "update", "acme", w -> List.of(w.withProperty(owner), "acme", "--value", "[2]")));
            cases.add(
                    of(verb + "delete", "deleted property acme", w -> List.of(w.withProperty(owner), "acme", "--yes")));
        }
        return cases;
    }

    private static Case of(String verb, String prints, Function<World, List<String>> arguments) {
        return new Case(verb, arguments, prints);
    }

    @TestFactory
    Stream<DynamicTest> reads_what_its_help_says() {
        World world = new World(folder).filled();
        return reading().stream()
                .map(verb -> dynamicTest(verb.verb(), () -> verb.tryIn(world)))
                .onClose(world::close);
    }

    @TestFactory
    Stream<DynamicTest> changes_what_its_help_says() {
        return writing().stream()
                .map(verb -> dynamicTest(verb.verb(), () -> {
                    try (World world = new World(folder)) {
                        verb.tryIn(world);
                    }
                }));
    }

    @Test
    void every_verb_that_there_is_has_a_case() {
        CommandLine line = CommandList.all(new RootCommand(
                CommandRun.terminal(folder),
                new JsonAnswer(System.out, false, false, Clock.systemUTC()),
                new StopSignal()));
        Set<String> known = new TreeSet<>();
        line.getSubcommands().forEach((name, command) -> {
            if (command.getCommand().getClass().getPackageName().endsWith(".resources")) {
                leaves(name, command, known);
            }
        });

        Set<String> tried = new TreeSet<>(ELSEWHERE);
        Stream.concat(reading().stream(), writing().stream()).forEach(verb -> tried.add(verb.verb()));

        assertThat(tried).containsExactlyInAnyOrderElementsOf(known);
    }

    private static void leaves(String name, CommandLine command, Set<String> known) {
        if (command.getSubcommands().isEmpty()) {
            known.add(name);
        }
        command.getSubcommands().forEach((verb, below) -> leaves(name + " " + verb, below, known));
    }

    /** A Confluence in which things come to be when they are first named. */
    private static final class World implements AutoCloseable {
        private final Path folder;
        private final LocalConfluence confluence =
                LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Documentation"));
        private final Map<String, String> ids = new HashMap<>();

        World(Path folder) {
            this.folder = folder;
            try {
                Files.writeString(folder.resolve("tasks.xml"), TASKS);
                Files.writeString(folder.resolve("body.xml"), "<p>said</p>");
                Files.writeString(folder.resolve("a.txt"), "attached");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            confluence.close();
        }

        /** With one of everything. */
        World filled() {
            OWNERS.forEach(this::withProperty);
            child();
            inline();
            task();
            label();
            run("attachments", "upload", post(), "a.txt");
            made("comments create --body body.xml --blogpost " + post());
            return this;
        }

        /** Not by computeIfAbsent, since one thing may need another. */
        private String once(String name, Supplier<String> creation) {
            String known = ids.get(name);
            if (known == null) {
                known = creation.get();
                ids.put(name, known);
            }
            return known;
        }

        String page() {
            return once("page", () -> made("pages create --space DOCS --title Guide --body tasks.xml"));
        }

        String child() {
            return once(
                    "child", () -> made("pages create --space DOCS --title Child --body body.xml --parent " + page()));
        }

        String trashed() {
            return once("trashed", () -> {
                String id = made("pages create --space DOCS --title Old --body body.xml");
                run("pages", "delete", id, "--yes");
                return id;
            });
        }

        String post() {
            return once("post", () -> labelled(made("blogposts create --space DOCS --title News --body body.xml")));
        }

        String trashedPost() {
            return once("trashedPost", () -> {
                String id = made("blogposts create --space DOCS --title News --body body.xml");
                run("blogposts", "delete", id, "--yes");
                return id;
            });
        }

        String folderId() {
            return once("folder", () -> {
                String id = made("folders create --space DOCS Drawer");
                made("pages create --space DOCS --title Inside --body body.xml --parent " + id);
                return id;
            });
        }

        String comment() {
            return once("comment", () -> {
                String id = made("comments create --body body.xml --page " + page());
                made("comments create --body body.xml --reply-to " + id);
                return id;
            });
        }

        String inline() {
            return once(
                    "inline",
                    () -> made("comments create --inline --selection words --body body.xml --page " + page()));
        }

        String attachment() {
            return once("attachment", () -> {
                run("attachments", "upload", page(), "a.txt");
                return labelled(first("attachments list --page " + page()));
            });
        }

        String task() {
            return once("task", () -> first("tasks list --page " + page()));
        }

        String label() {
            return once("label", () -> {
                post();
                attachment();
                return first("labels list --page " + labelled(page()));
            });
        }

        String custom() {
            return once(
                    "custom",
                    () -> made(
                            "custom-content create --type ac:app:note --title Note --body body.xml --page " + page()));
        }

        /** A thing that the command is about. */
        String owner(String command) {
            return switch (command) {
                case "pages" -> page();
                case "blogposts" -> post();
                case "spaces" -> "DOCS";
                case "attachments" -> attachment();
                case "comments" -> comment();
                case "folders" -> folderId();
                case "custom-content" -> custom();
                default -> throw new IllegalArgumentException(command);
            };
        }

        /** The same with the property {@code acme}. */
        String withProperty(String command) {
            return once("property of " + command, () -> {
                run(command, "properties", "create", owner(command), "acme", "--value", "{\"a\":1}");
                return owner(command);
            });
        }

        String labelled(String id) {
            run("labels", "add", id, "marked");
            return id;
        }

        CommandRun run(String... arguments) {
            return CommandRun.in(
                    folder,
                    Map.of(
                            "CONFLUENCE_URL",
                            confluence.baseUrl().toString(),
                            "CONFLUENCE_EMAIL",
                            LocalConfluence.EMAIL,
                            "CONFLUENCE_API_TOKEN",
                            "secret-token"),
                    "",
                    arguments);
        }

        private String made(String words) {
            return answer(words).path("id").asText();
        }

        private String first(String words) {
            return answer(words).path("results").path(0).path("id").asText();
        }

        private JsonNode answer(String words) {
            CommandRun run = run((words + " --json").split(" "));
            assertThat(run.code()).as(run.error()).isZero();
            try {
                return new ObjectMapper().readTree(run.output());
            } catch (IOException e) {
                throw new AssertionError(run.output(), e);
            }
        }
    }
}
