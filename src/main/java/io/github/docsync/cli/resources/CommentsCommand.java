package io.github.docsync.cli.resources;

import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.Comments;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.PagedList;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.BodyWrite;
import io.github.docsync.confluence.wire.Comment;
import io.github.docsync.confluence.wire.CommentUpdate;
import io.github.docsync.confluence.wire.NewComment;
import io.github.docsync.confluence.wire.ResolutionStatus;
import io.github.docsync.confluence.wire.VersionWrite;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Comments of both kinds: footer comments, and with {@code --inline} those at a piece of text. */
@Command(
        name = "comments",
        footer = {"%nExamples:", "  docsync comments list --page 98305", "  docsync comments list --page 98305 --inline"
        },
        description = "List, read and write footer comments, and with --inline inline comments.",
        subcommands = PropertiesCommand.OfComments.class)
public final class CommentsCommand extends ResourceCommand {
    /** Which kind of comments is meant. */
    static final class KindOption {
        @Option(names = "--inline", description = "Inline comments instead of footer comments.")
        boolean inline;

        Comments of(ConfluenceClient client) {
            return inline ? client.inlineComments() : client.footerComments();
        }
    }

    @Command(description = "List comments: of one page or other content, or all that you may see.")
    int list(
            @Mixin ContentReference place,
            @Mixin KindOption kind,
            @Option(
                            names = "--state",
                            split = ",",
                            description = "With --inline: open, reopened, resolved or dangling.")
                    @Nullable
                    List<ResolutionStatus> states,
            @Mixin ListOptions wanted)
            throws IOException {
        ContentReference.ReferencedContent where = place.find();
        if (states != null && (!kind.inline || where == null)) {
            throw new UsageException("--state needs --inline and the content, such as --page");
        }
        try (ConfluenceClient client = connect()) {
            Comments comments = kind.of(client);
            PagedList<Comment> listing = where == null
                    ? comments.list(BodyFormat.STORAGE)
                    : states == null
                            ? comments.of(where.container(), where.id(), BodyFormat.STORAGE)
                            : comments.inState(where.container(), where.id(), BodyFormat.STORAGE, states);
            return show(listing, wanted, ResourceColumns.COMMENTS);
        }
    }

    @Command(description = "Show a comment; with --body its body only.")
    int get(
            @Parameters(paramLabel = "ID") String id,
            @Mixin KindOption kind,
            @Option(
                            names = "--body",
                            paramLabel = "FORMAT",
                            description = "Print the body: " + BodyOptions.READABLE + ".")
                    @Nullable
                    BodyFormat format)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            Comment comment = kind.of(client).get(id, format == null ? BodyFormat.STORAGE : format);
            return show(comment, ResourceColumns.COMMENTS, comment.body(), format);
        }
    }

    @Command(description = "List the replies to a comment.")
    int children(@Parameters(paramLabel = "ID") String id, @Mixin KindOption kind, @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(kind.of(client).children(id, BodyFormat.STORAGE), wanted, ResourceColumns.COMMENTS);
        }
    }

    @Command(description = "Write a comment on a page, blog post or attachment, or a reply.")
    int create(
            @Mixin ContentReference place,
            @Option(names = "--reply-to", paramLabel = "ID", description = "As a reply to this comment.") @Nullable
                    String parent,
            @Mixin KindOption kind,
            @Option(
                            names = "--selection",
                            paramLabel = "TEXT",
                            description = "With --inline: the text to mark; it has to stand on the page once.")
                    @Nullable
                    String selection,
            @Mixin BodyOptions body)
            throws IOException {
        ContentReference.ReferencedContent where = place.find();
        if ((where == null) == (parent == null)) {
            throw new UsageException(
                    "the place is missing; name either the content, such as --page, or a comment with --reply-to");
        }
        if (kind.inline && parent == null && selection == null) {
            throw new UsageException("an inline comment marks a text; name it with --selection");
        }
        BodyWrite write = body.read(terminal()).write();
        NewComment comment = new NewComment(
                place.page,
                place.blogPost,
                parent,
                place.attachment,
                write,
                selection == null ? null : new NewComment.Selection(selection, 1, 0));
        try (ConfluenceClient client = connect()) {
            return show(kind.of(client).create(comment), ResourceColumns.COMMENTS);
        }
    }

    @Command(description = "Replace the text of a comment.")
    int update(@Parameters(paramLabel = "ID") String id, @Mixin KindOption kind, @Mixin BodyOptions body)
            throws IOException {
        BodyWrite write = body.read(terminal()).write();
        try (ConfluenceClient client = connect()) {
            return show(change(kind.of(client), id, write, null), ResourceColumns.COMMENTS);
        }
    }

    @Command(description = "Resolve an inline comment.")
    int resolve(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(change(client.inlineComments(), id, null, true), ResourceColumns.COMMENTS);
        }
    }

    @Command(description = "Reopen a resolved inline comment.")
    int reopen(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(change(client.inlineComments(), id, null, false), ResourceColumns.COMMENTS);
        }
    }

    @Command(description = "Delete comments permanently.")
    int delete(
            @Parameters(paramLabel = "ID", arity = "1..*") List<String> ids,
            @Mixin KindOption kind,
            @Mixin Consent consent)
            throws IOException {
        confirm("permanently delete comment " + String.join(", ", ids), consent);
        try (ConfluenceClient client = connect()) {
            for (String id : ids) {
                kind.of(client).delete(id);
                done("deleted comment " + id);
            }
            return 0;
        }
    }

    /** A comment is written whole: what does not change is read first. */
    private static Comment change(Comments comments, String id, @Nullable BodyWrite body, @Nullable Boolean resolved) {
        Comment current = comments.get(id, BodyFormat.STORAGE);
        VersionWrite version = new VersionWrite(current.versionNumber() + 1, null);
        return comments.update(id, new CommentUpdate(version, BodyOptions.writeOr(body, current.body()), resolved));
    }
}
