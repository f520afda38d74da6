package io.github.docsync.cli.resources;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.TaskEndpoints;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.TaskStatus;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tasks, the boxes that readers tick. */
@Command(
        name = "tasks",
        footer = {"%nExample:", "  docsync tasks list --page 98305"},
        description = "List, tick and untick tasks.")
public final class TasksCommand extends ResourceCommand {
    @Command(description = "List tasks.")
    int list(
            @Option(names = "--space", paramLabel = "KEY", split = ",", description = "In these spaces, by key or id.")
                    @Nullable
                    List<String> spaces,
            @Option(names = "--page", paramLabel = "ID", split = ",", description = "On these pages.") @Nullable
                    List<String> pages,
            @Option(names = "--blogpost", paramLabel = "ID", split = ",", description = "On these blog posts.")
                    @Nullable
                    List<String> blogPosts,
            @Option(
                            names = "--assignee",
                            paramLabel = "ACCOUNT",
                            split = ",",
                            description = "Assigned to these people.")
                    @Nullable
                    List<String> assignees,
            @Option(names = "--status", description = "complete or incomplete.") @Nullable TaskStatus status,
            @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            List<String> spaceIds = orEmpty(spaces).stream()
                    .map(space -> spaceId(client, space))
                    .toList();
            TaskEndpoints.Filter filter = new TaskEndpoints.Filter(
                    status, spaceIds, orEmpty(pages), orEmpty(blogPosts), orEmpty(assignees), BodyFormat.STORAGE);
            return show(client.tasks().list(filter), wanted, ResourceColumns.TASKS);
        }
    }

    @Command(description = "Show a task.")
    int get(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.tasks().get(id, BodyFormat.STORAGE), ResourceColumns.TASKS);
        }
    }

    @Command(description = "Tick a task.")
    int complete(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.tasks().update(id, TaskStatus.COMPLETE), ResourceColumns.TASKS);
        }
    }

    @Command(description = "Untick a task.")
    int reopen(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.tasks().update(id, TaskStatus.INCOMPLETE), ResourceColumns.TASKS);
        }
    }

    private static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
