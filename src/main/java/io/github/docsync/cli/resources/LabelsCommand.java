package io.github.docsync.cli.resources;

import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.PagedList;
import io.github.docsync.confluence.wire.Label;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Labels. */
@Command(
        name = "labels",
        footer = {"%nExample:", "  docsync labels list --page 98305"},
        description = "List, add and remove labels, and list what carries one.")
public final class LabelsCommand extends ResourceCommand {
    @Command(description = "List labels: of one page or other content, or of the whole site.")
    int list(
            @Mixin ContentReference place,
            @Option(names = "--prefix", description = "global, my, team or system.") @Nullable String prefix,
            @Mixin ListOptions wanted)
            throws IOException {
        ContentReference.ReferencedContent where = place.find();
        try (ConfluenceClient client = connect()) {
            PagedList<Label> listing = where == null
                    ? client.labels().list(List.of(), prefix == null ? List.of() : List.of(prefix))
                    : client.labels().of(where.container(), where.id(), prefix);
            return show(listing, wanted, ResourceColumns.LABELS);
        }
    }

    @Command(description = "Add labels to a page, blog post or attachment.")
    int add(
            @Parameters(index = "0", paramLabel = "ID", description = "Of the content.") String contentId,
            @Parameters(index = "1..*", paramLabel = "NAME", arity = "1..*") List<String> names)
            throws IOException {
        if (names.stream().anyMatch(name -> name.isBlank() || name.matches("(?s).*\\s.*"))) {
            throw new UsageException("a label cannot hold spaces: Confluence would make several labels of it");
        }
        try (ConfluenceClient client = connect()) {
            return show(client.labels().add(contentId, names), ResourceColumns.LABELS);
        }
    }

    @Command(description = "Remove labels from a page, blog post or attachment.")
    int remove(
            @Parameters(index = "0", paramLabel = "ID", description = "Of the content.") String contentId,
            @Parameters(index = "1..*", paramLabel = "NAME", arity = "1..*") List<String> names) {
        try (ConfluenceClient client = connect()) {
            for (String name : names) {
                client.labels().remove(contentId, name);
            }
            return done("removed " + String.join(", ", names) + " from " + contentId);
        }
    }

    @Command(description = "List the pages with a label, by the label's id.")
    int pages(@Parameters(paramLabel = "LABEL-ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.labels().pages(id), wanted, ResourceColumns.PAGES);
        }
    }

    @Command(description = "List the blog posts with a label, by the label's id.")
    int blogposts(@Parameters(paramLabel = "LABEL-ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.labels().blogPosts(id), wanted, ResourceColumns.BLOG_POSTS);
        }
    }

    @Command(description = "List the attachments with a label, by the label's id.")
    int attachments(@Parameters(paramLabel = "LABEL-ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.labels().attachments(id), wanted, ResourceColumns.ATTACHMENTS);
        }
    }
}
