package io.github.docsync.cli.resources;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.wire.Space;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Spaces, which are named by key or id. */
@Command(
        name = "spaces",
        footer = {
            "%nExamples:",
            "  docsync spaces list",
            "  docsync spaces get DOCS",
            "  docsync spaces permissions DOCS"
        },
        description = "List and read spaces and what is in them.",
        subcommands = PropertiesCommand.OfSpaces.class)
public final class SpacesCommand extends ResourceCommand {
    @Command(description = "List spaces.")
    int list(
            @Option(names = "--key", split = ",", description = "With these keys.") @Nullable List<String> keys,
            @Option(names = "--type", description = "global, personal, collaboration or knowledge_base.") @Nullable
                    String type,
            @Option(names = "--status", description = "current or archived.") @Nullable String status,
            @Option(names = "--label", split = ",", description = "With one of these labels.") @Nullable
                    List<String> labels,
            @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(
                    client.spaces().list(orEmpty(keys), type, status, orEmpty(labels)), wanted, ResourceColumns.SPACES);
        }
    }

    @Command(description = "Show a space.")
    int get(@Parameters(paramLabel = "SPACE") String space) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(space(client, space), ResourceColumns.SPACES);
        }
    }

    @Command(description = "List the pages of a space.")
    int pages(
            @Parameters(paramLabel = "SPACE") String space,
            @Option(names = "--root", description = "Those at the root only.") boolean root,
            @Mixin ListedPages selection,
            @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            String id = spaceId(client, space);
            return show(
                    client.pages().inSpace(id, root ? "root" : null, selection.filter()),
                    wanted,
                    ResourceColumns.PAGES);
        }
    }

    @Command(description = "List the blog posts of a space.")
    int blogposts(
            @Parameters(paramLabel = "SPACE") String space, @Mixin ListedPages selection, @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            String id = spaceId(client, space);
            return show(client.blogPosts().inSpace(id, selection.filter()), wanted, ResourceColumns.BLOG_POSTS);
        }
    }

    @Command(description = "List who may do what in a space.")
    int permissions(@Parameters(paramLabel = "SPACE") String space, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.spaces().permissions(spaceId(client, space)), wanted, ResourceColumns.PERMISSIONS);
        }
    }

    @Command(description = "List what you may do in a space.")
    int operations(@Parameters(paramLabel = "SPACE") String space) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.spaces().operations(spaceId(client, space)), ResourceColumns.OPERATIONS);
        }
    }

    @Command(description = "List the labels of a space, or with --content those of what is in it.")
    int labels(
            @Parameters(paramLabel = "SPACE") String space,
            @Option(names = "--content", description = "The labels of pages and other content in the space.")
                    boolean content,
            @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            Space found = space(client, space);
            return show(
                    content
                            ? client.spaces().contentLabels(found.id())
                            : client.spaces().labels(found.id()),
                    wanted,
                    ResourceColumns.LABELS);
        }
    }

    private static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? new ArrayList<>() : values;
    }
}
