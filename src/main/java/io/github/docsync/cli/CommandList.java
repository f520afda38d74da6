package io.github.docsync.cli;

import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.RootCommand;
import io.github.docsync.cli.resources.AttachmentsCommand;
import io.github.docsync.cli.resources.BlogPostsCommand;
import io.github.docsync.cli.resources.CommentsCommand;
import io.github.docsync.cli.resources.ConnectionsCommand;
import io.github.docsync.cli.resources.CustomContentCommand;
import io.github.docsync.cli.resources.FoldersCommand;
import io.github.docsync.cli.resources.LabelsCommand;
import io.github.docsync.cli.resources.PagesCommand;
import io.github.docsync.cli.resources.SearchCommand;
import io.github.docsync.cli.resources.SitesCommand;
import io.github.docsync.cli.resources.SpacesCommand;
import io.github.docsync.cli.resources.TasksCommand;
import io.github.docsync.cli.resources.UsersCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/**
 * All commands, in the groups and the order in which help lists them. A command is built only when it is named: reading the annotations of
 * them all would take longer than most commands run.
 */
final class CommandList {
    /** Commands that answer {@code --json} with events, as they take their time. */
    private static final Set<String> WITH_EVENTS = Set.of("sync", "preview");

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "Publish",
                    List.of(
                            new Entry("init", "write a first sync.yml for this repository"),
                            new Entry("migrate", "write a sync.yml from the notes of another publisher"),
                            new Entry("validate", "look for mistakes in the manifest and its files; offline"),
                            new Entry("plan", "say what sync would do and why; writes nothing"),
                            new Entry("sync", "publish what changed: plan, then apply the plan"),
                            new Entry("pull", "bring what people did in Confluence to a branch"),
                            new Entry("open", "open a file's page in the browser"))),
            new Group(
                    "The way back",
                    List.of(new Entry("import", "a space or a tree of pages as Markdown, attachments and a manifest"))),
            new Group(
                    "Look and check",
                    List.of(
                            new Entry("preview", "show the pages in a Confluence on this machine"),
                            new Entry("convert", "Markdown to storage format; offline"),
                            new Entry("doctor", "check manifest, credentials, site, space and rights"))),
            new Group(
                    "Confluence itself",
                    List.of(
                            new Entry("pages", "list, read and change pages"),
                            new Entry("spaces", "list and read spaces and what is in them"),
                            new Entry("blogposts", "list, read and change blog posts"),
                            new Entry("comments", "list, write and resolve comments"),
                            new Entry("attachments", "list, upload and download attachments"),
                            new Entry("tasks", "list, tick and untick tasks"),
                            new Entry("labels", "list, add and remove labels"),
                            new Entry("custom-content", "list, read and change custom content"),
                            new Entry("folders", "list, create and delete folders"),
                            new Entry("users", "show yourself and others"),
                            new Entry("search", "search with CQL"),
                            new Entry("api", "call Confluence's REST API"))),
            new Group(
                    "Access",
                    List.of(
                            new Entry("sites", "list the sites that your credentials reach"),
                            new Entry("connections", "list, create and delete connections of the gateway"))),
            new Group(
                    "Help",
                    List.of(
                            new Entry("help", "show the commands, the help of one, or a topic"),
                            new Entry("completion", "print a completion script for your shell"))));

    private CommandList() {}

    /** Commands of one kind. */
    record Group(String heading, List<Entry> commands) {}

    /** A command with what the list of commands says of it. */
    record Entry(String name, String summary) {}

    static List<Group> groups() {
        return GROUPS;
    }

    static List<String> names() {
        return GROUPS.stream()
                .flatMap(group -> group.commands().stream())
                .map(Entry::name)
                .toList();
    }

    static boolean answersWithEvents(String name) {
        return WITH_EVENTS.contains(name);
    }

    /** The whole command line with every command built, for what describes them all. */
    static CommandLine all(RootCommand root) {
        CommandLine line = new CommandLine(root);
        names().forEach(name -> line.addSubcommand(name, create(name).orElseThrow()));
        return line;
    }

    /** A new command of that name; empty if there is none. */
    static Optional<DocsyncCommand> create(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "init" -> new InitCommand();
                    case "migrate" -> new MigrateCommand();
                    case "validate" -> new ValidateCommand();
                    case "plan" -> new PlanCommand();
                    case "sync" -> new SyncCommand();
                    case "open" -> new OpenCommand();
                    case "import" -> new ImportCommand();
                    case "help" -> new HelpCommand();
                    case "pull" -> new PullCommand();
                    case "preview" -> new PreviewCommand();
                    case "convert" -> new ConvertCommand();
                    case "doctor" -> new DoctorCommand();
                    case "pages" -> new PagesCommand();
                    case "spaces" -> new SpacesCommand();
                    case "blogposts" -> new BlogPostsCommand();
                    case "comments" -> new CommentsCommand();
                    case "attachments" -> new AttachmentsCommand();
                    case "tasks" -> new TasksCommand();
                    case "labels" -> new LabelsCommand();
                    case "custom-content" -> new CustomContentCommand();
                    case "folders" -> new FoldersCommand();
                    case "users" -> new UsersCommand();
                    case "search" -> new SearchCommand();
                    case "api" -> new ApiCommand();
                    case "sites" -> new SitesCommand();
                    case "connections" -> new ConnectionsCommand();
                    case "completion" -> new CompletionCommand();
                    default -> null;
                });
    }
}
