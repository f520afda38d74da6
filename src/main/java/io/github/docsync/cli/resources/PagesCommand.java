package io.github.docsync.cli.resources;

import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.LongTask;
import io.github.docsync.confluence.wire.MovePosition;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.PageUpdate;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pages and the tree that they form. */
@Command(
        name = "pages",
        footer = {
            "%nExamples:",
            "  docsync pages list --space DOCS --title \"Release notes\"",
            "  docsync pages get 98305 --body storage",
            "  docsync pages get https://acme.atlassian.net/wiki/spaces/DOCS/pages/98305/Guide",
            "  docsync pages create --space DOCS --title Guide --body guide.md"
        },
        description = "List, read and change pages.",
        subcommands = PropertiesCommand.OfPages.class)
public final class PagesCommand extends DocumentCommand {
    public PagesCommand() {
        super(Container.PAGE);
    }

    @Command(description = "List pages.")
    int list(
            @Mixin ListedSitePages selection,
            @Option(names = "--subtype", description = "page, or live for live documents.") @Nullable String subtype,
            @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(
                    client.pages().list(selection.filter(client).withSubtype(subtype)), wanted, ResourceColumns.PAGES);
        }
    }

    @Command(description = "Show a page; with --body its body only.")
    int get(
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = "--body",
                            paramLabel = "FORMAT",
                            description = "Print the body: " + BodyOptions.READABLE + ".")
                    @Nullable
                    BodyFormat format,
            @Option(names = "--revision", paramLabel = "N", description = "Show this version.") @Nullable
                    Integer revision)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            Page page = revision == null
                    ? client.pages().get(id, format)
                    : client.pages().version(id, revision, format);
            return show(page, ResourceColumns.PAGE, page.body(), format);
        }
    }

    @Command(description = "Create a page. Markdown may give the title: by front matter or its first heading.")
    int create(
            @Option(names = "--space", paramLabel = "KEY", required = true, description = "Key or id.") String space,
            @Option(names = "--title", description = "The title.") @Nullable String title,
            @Option(
                            names = "--parent",
                            paramLabel = "ID",
                            description = "Page or folder. Default: the space's homepage.")
                    @Nullable
                    String parent,
            @Option(names = "--root", description = "At the root of the space, next to its homepage.") boolean root,
            @Option(names = "--draft", description = "As a draft.") boolean draft,
            @Mixin BodyOptions body)
            throws IOException {
        if (root && parent != null) {
            throw new UsageException("a page at the root has no parent; leave out --parent or --root");
        }
        BodyOptions.GivenBody read = body.read(terminal());
        String name = read.titleOr(title);
        PageStatus status = draft ? PageStatus.DRAFT : PageStatus.CURRENT;
        try (ConfluenceClient client = connect()) {
            Page page = client.pages()
                    .create(new NewPage(spaceId(client, space), status, name, parent, read.write(), root));
            UploadedFiles.of(client, page.id(), read);
            return show(page, ResourceColumns.PAGE);
        }
    }

    @Command(description = "Change title, place or body of a page. What is not named stays.")
    int update(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--title", description = "The title.") @Nullable String title,
            @Option(names = "--parent", paramLabel = "ID", description = "Move below this page or folder of the space.")
                    @Nullable
                    String parent,
            @Option(
                            names = {"-m", "--message"},
                            description = "Shown in the page's history.")
                    @Nullable
                    String message,
            @Mixin BodyOptions body)
            throws IOException {
        if (title == null && parent == null && !body.isGiven()) {
            throw new UsageException("nothing to change; give --title, --parent or --body");
        }
        BodyOptions.GivenBody read = body.readIfGiven(terminal());
        try (ConfluenceClient client = connect()) {
            Page page = client.pages().get(id, BodyFormat.STORAGE);
            if (page.status() != PageStatus.CURRENT && page.status() != PageStatus.DRAFT) {
                throw new UsageException("page " + id + " is " + page.status().wireName() + "; restore it first");
            }
            if (page.isLive() && read == null) {
                throw new UsageException(
                        "page " + id + " is a live document, whose body cannot be kept; give one with --body");
            }
            Page updated = client.pages()
                    .update(new PageUpdate(
                            id,
                            page.status(),
                            title == null ? page.title() : title,
                            parent,
                            BodyOptions.writeOr(read, page.body()),
                            page.status().nextVersion(page.versionNumber()),
                            message));
            UploadedFiles.of(client, id, read);
            return show(updated, ResourceColumns.PAGE);
        }
    }

    @Command(description = "Give a page another title; the body stays.")
    int rename(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "TITLE") String title)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.pages().rename(id, title), ResourceColumns.PAGE);
        }
    }

    @Command(description = "Order siblings, or carry a page to another parent or space.")
    int move(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "before|after|append", description = "Before, after or below the target.")
                    MovePosition position,
            @Parameters(paramLabel = "TARGET", description = "The other page's id.") String target) {
        try (ConfluenceClient client = connect()) {
            client.pages().move(id, position, target);
            return done("moved page " + id + " " + position.wireName() + " " + target);
        }
    }

    @Command(
            description =
                    "Move pages to the trash; children move up to the parent. With --purge, delete them from the trash permanently.")
    int delete(
            @Parameters(paramLabel = "ID", arity = "1..*") List<String> ids,
            @Option(names = "--purge", description = "Only pages in the trash, permanently.") boolean purge,
            @Mixin Consent consent)
            throws IOException {
        return delete("page", ids, purge, consent, (client, id) -> {
            if (purge) {
                client.pages().purge(id);
            } else {
                client.pages().delete(id);
            }
        });
    }

    @Command(description = "Archive pages and wait until it is done. The API cannot undo this.")
    int archive(@Parameters(paramLabel = "ID", arity = "1..*") List<String> ids, @Mixin Consent consent)
            throws IOException {
        confirm("archive page " + String.join(", ", ids), consent);
        try (ConfluenceClient client = connect()) {
            LongTask task = client.pages().awaitTask(client.pages().archive(ids));
            return task.successful()
                    ? done("archived")
                    : failed("Confluence could not archive them: " + task.messages());
        }
    }

    @Command(description = "List the direct children, folders among them.")
    int children(@Parameters(paramLabel = "ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.pages().directChildren(id), wanted, ResourceColumns.CHILDREN);
        }
    }

    @Command(description = "List what lies below a page.")
    int descendants(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--depth", description = "1 to 10. Default: 10.", defaultValue = "10") int depth,
            @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.pages().descendants(id, depth), wanted, ResourceColumns.DESCENDANTS);
        }
    }

    @Command(description = "List what lies above a page, top first.")
    int ancestors(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.pages().ancestors(id).toList(), ResourceColumns.ANCESTORS);
        }
    }

    @Command(description = "List the versions of a page, newest first.")
    int versions(@Parameters(paramLabel = "ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.pages().versions(id), wanted, ResourceColumns.VERSIONS);
        }
    }
}
