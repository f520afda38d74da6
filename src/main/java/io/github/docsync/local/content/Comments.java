package io.github.docsync.local.content;

import io.github.docsync.local.markup.Element;
import io.github.docsync.local.markup.InlineMarkers;
import io.github.docsync.local.markup.MarkupWriter;
import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.Comment;
import io.github.docsync.local.store.CommentTable;
import io.github.docsync.local.store.Content;
import io.github.docsync.local.store.ContentTable;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.Revision;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Comments below a page and in its text. An inline comment puts a marker into the stored body without giving the page
 * a new version; when the marker goes, the comment dangles.
 */
public final class Comments {
    private static final String OPEN = "open";
    private static final String RESOLVED = "resolved";

    private final Site site;

    public Comments(Site site) {
        this.site = site;
    }

    /** Comments on the whole of something. */
    public Content createFooter(Content container, @Nullable Long replyTo, String body, Account author) {
        Content comment = insert(Kind.FOOTER_COMMENT, container, body, author);
        table().save(new Comment(comment.id(), replyTo, null, null, OPEN, null, null));
        return comment;
    }

    /** Answers an inline comment. */
    public Content createInlineReply(Content container, long replyTo, String body, Account author) {
        Content comment = insert(Kind.INLINE_COMMENT, container, body, author);
        table().save(new Comment(comment.id(), replyTo, null, null, OPEN, null, null));
        return comment;
    }

    /**
     * Comments on a piece of text of a page or blog post.
     *
     * @param selection the text, as it reads without markup
     * @param matchCount how often the caller believes that it occurs
     * @param matchIndex which occurrence is meant, from 0
     */
    public Content createInline(
            Content page, String selection, int matchCount, int matchIndex, String body, Account author) {
        Element root = Bodies.read(site.store().contents().body(page));
        int found = InlineMarkers.occurrences(root, selection);
        if (found == 0 || found != matchCount) {
            throw Refusal.badRequest(
                    "textSelection occurs " + found + " times but textSelectionMatchCount is " + matchCount);
        }
        if (matchIndex < 0 || matchIndex >= found) {
            throw Refusal.badRequest("textSelectionMatchIndex must be below " + found + " but is " + matchIndex);
        }
        Content comment = insert(Kind.INLINE_COMMENT, page, body, author);
        String seed = "marker/" + comment.id();
        String marker =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        InlineMarkers.mark(root, selection, matchIndex, marker);
        site.store().contents().replaceBody(page, MarkupWriter.inner(root));
        table().save(new Comment(comment.id(), null, marker, selection, OPEN, null, null));
        return comment;
    }

    private CommentTable table() {
        return site.store().comments();
    }

    private Content insert(Kind kind, Content container, String body, Account author) {
        long id = site.store().database().nextId();
        Content comment = Content.create(
                        id, kind, "Re: " + container.title(), container.spaceId(), author.accountId(), site.now())
                .withContainer(container.id());
        site.store().contents().insert(comment, Bodies.stored(comment, body));
        return comment;
    }

    /** Gives a comment a new version. */
    public Content update(Content comment, String body, int version, String message, Account author) {
        int current = comment.version().number();
        if (version != current + 1) {
            throw Refusal.conflict("Version must be incremented when updating a comment. Current Version: [" + current
                    + "]. Provided version: [" + version + "]");
        }
        Content after = comment.withVersion(new Revision(version, message, false, author.accountId(), site.now()));
        site.store().contents().save(after, Bodies.stored(after, body));
        return after;
    }

    /** Ends a discussion, or takes it up again. */
    public void resolve(Content content, boolean resolved, Account who) {
        Comment comment = details(content);
        if (resolved == comment.resolution().equals(RESOLVED)) {
            return;
        }
        String resolution = resolved ? RESOLVED : "reopened";
        table().save(new Comment(
                content.id(),
                comment.replyTo(),
                comment.marker(),
                comment.selection(),
                resolution,
                who.accountId(),
                site.now()));
    }

    public Comment details(Content content) {
        return table().find(content.id()).orElseThrow();
    }

    /** Where the discussion stands: as its people left it, or dangling when its place in the text is gone. */
    public String resolution(Content content) {
        Comment comment = details(content);
        Long containerId = content.containerId();
        String marker = comment.marker();
        if (marker == null || containerId == null || comment.resolution().equals(RESOLVED)) {
            return comment.resolution();
        }
        ContentTable contents = site.store().contents();
        boolean anchored = contents.find(containerId)
                .map(page -> contents.body(page).contains("ac:ref=\"" + marker + "\""))
                .orElse(false);
        return anchored ? comment.resolution() : "dangling";
    }

    /** Removes a comment with its replies, and its marker from the text. */
    public void delete(Content comment) {
        table().replies(comment.id())
                .forEach(reply -> site.store().contents().find(reply).ifPresent(this::delete));
        String marker = details(comment).marker();
        Long containerId = comment.containerId();
        if (marker != null && containerId != null) {
            site.store().contents().find(containerId).ifPresent(page -> unmark(page, marker));
        }
        site.store().contents().remove(comment.id());
    }

    private void unmark(Content page, String marker) {
        Element root = Bodies.read(site.store().contents().body(page));
        InlineMarkers.unmark(root, marker);
        site.store().contents().replaceBody(page, MarkupWriter.inner(root));
    }
}
