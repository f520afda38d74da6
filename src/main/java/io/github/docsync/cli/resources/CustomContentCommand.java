package io.github.docsync.cli.resources;

import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.PagedList;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.BodyWrite;
import io.github.docsync.confluence.wire.CustomContent;
import io.github.docsync.confluence.wire.CustomContentUpdate;
import io.github.docsync.confluence.wire.NewCustomContent;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.VersionWrite;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Content of types that apps define. */
@Command(
        name = "custom-content",
        footer = {"%nExample:", "  docsync custom-content list --type ac:app:note --page 98305"},
        description = "List, read and change content of types that apps define.",
        subcommands = PropertiesCommand.OfCustomContent.class)
public final class CustomContentCommand extends ResourceCommand {
    /** Where custom content lives. */
    static final class Home {
        @Option(names = "--space", paramLabel = "KEY", description = "In this space, by key or id.")
        @Nullable
        String space;

        @Option(names = "--page", paramLabel = "ID", description = "In this page.")
        @Nullable
        String page;

        @Option(names = "--blogpost", paramLabel = "ID", description = "In this blog post.")
        @Nullable
        String blogPost;
    }

    @Command(description = "List the content of a type.")
    int list(
            @Option(names = "--type", required = true, description = "Such as ac:my-app:note.") String type,
            @Mixin Home home,
            @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            PagedList<CustomContent> listing = home.page != null
                    ? client.customContents().of(Container.PAGE, home.page, type, null)
                    : home.blogPost != null
                            ? client.customContents().of(Container.BLOG_POST, home.blogPost, type, null)
                            : home.space != null
                                    ? client.customContents()
                                            .of(Container.SPACE, spaceId(client, home.space), type, null)
                                    : client.customContents().list(type, List.of(), null);
            return show(listing, wanted, ResourceColumns.CUSTOM_CONTENT);
        }
    }

    @Command(description = "Show a piece of custom content; with --body its body only.")
    int get(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--body", description = "Print the body.") boolean body)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            CustomContent content = client.customContents().get(id, body ? BodyFormat.STORAGE : null);
            if (!body || options().json()) {
                return show(content, ResourceColumns.CUSTOM_CONTENT);
            }
            print(BodyOptions.textOf(content.body()) + "\n");
            return 0;
        }
    }

    @Command(description = "Create a piece of custom content.")
    int create(
            @Option(names = "--type", required = true, description = "Such as ac:my-app:note.") String type,
            @Option(names = "--title", required = true, description = "The title.") String title,
            @Mixin Home home,
            @Mixin BodyOptions body)
            throws IOException {
        BodyWrite write = body.read(terminal()).write();
        try (ConfluenceClient client = connect()) {
            String spaceId = home.space == null ? null : spaceId(client, home.space);
            return show(
                    client.customContents()
                            .create(new NewCustomContent(
                                    type, PageStatus.CURRENT, spaceId, home.page, home.blogPost, null, title, write)),
                    ResourceColumns.CUSTOM_CONTENT);
        }
    }

    @Command(description = "Change title or body of a piece of custom content. What is not named stays.")
    int update(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--title", description = "The title.") @Nullable String title,
            @Option(
                            names = {"-m", "--message"},
                            description = "Shown in the history.")
                    @Nullable
                    String message,
            @Mixin BodyOptions body)
            throws IOException {
        BodyWrite given = body.isGiven() ? body.read(terminal()).write() : null;
        if (given == null && title == null) {
            throw new UsageException("nothing to change; give --title or --body");
        }
        try (ConfluenceClient client = connect()) {
            CustomContent current = client.customContents().get(id, BodyFormat.STORAGE);
            int number = current.version() == null ? 1 : current.version().number() + 1;
            return show(
                    client.customContents()
                            .update(new CustomContentUpdate(
                                    id,
                                    current.type(),
                                    current.status(),
                                    current.spaceId(),
                                    current.pageId(),
                                    current.blogPostId(),
                                    current.customContentId(),
                                    title == null ? current.title() : title,
                                    BodyOptions.writeOr(given, current.body()),
                                    new VersionWrite(number, message))),
                    ResourceColumns.CUSTOM_CONTENT);
        }
    }

    @Command(description = "Move custom content to the trash.")
    int delete(@Parameters(paramLabel = "ID", arity = "1..*") List<String> ids, @Mixin Consent consent)
            throws IOException {
        return delete(
                "custom content",
                ids,
                false,
                consent,
                (client, id) -> client.customContents().delete(id));
    }
}
