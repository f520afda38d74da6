package io.github.docsync.local.content;

import io.github.docsync.local.markup.InlineMarkers;
import io.github.docsync.local.markup.MarkupElement;
import io.github.docsync.local.markup.MarkupWriter;
import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.CommentRow;
import io.github.docsync.local.store.CommentTable;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.ContentTable;
import io.github.docsync.local.store.Revision;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Comments below a page and in its text. An inline comment puts a marker into the stored body without giving the page
 * a new version; when the marker goes, the comment dangles.
 */
public final class CommentRules {
    private static final String OPEN = "open";
    private static final String RESOLVED = "resolved";

    private final ContentContext site;

    public CommentRules(ContentContext site) {
        this.site = site;
    }

    /** Comments on the whole of something. */
    public ContentRow createFooter(ContentRow container, @Nullable Long replyTo, String body, Account author) {
        ContentRow comment = insert(ContentKind.FOOTER_COMMENT, container, body, author);
        table().save(new CommentRow(comment.id(), replyTo, null, null, OPEN, null, null));
        return comment;
    }

    /** Answers an inline comment. */
    public ContentRow createInlineReply(ContentRow container, long replyTo, String body, Account author) {
        ContentRow comment = insert(ContentKind.INLINE_COMMENT, container, body, author);
        table().save(new CommentRow(comment.id(), replyTo, null, null, OPEN, null, null));
        return comment;
    }

    /**
     * Comments on a piece of text of a page or blog post.
     *
     * @param selection the text, as it reads without markup
     * @param matchCount how often the caller believes that it occurs
     * @param matchIndex which occurrence is meant, from 0
     */
    public ContentRow createInline(
            ContentRow page, String selection, int matchCount, int matchIndex, String body, Account author) {
        MarkupElement root = Bodies.read(site.store().contents().body(page));
        int found = InlineMarkers.occurrences(root, selection);
        if (found == 0 || found != matchCount) {
            throw Refusal.badRequest(
                    "textSelection occurs " + found + " times but textSelectionMatchCount is " + matchCount);
        }
        if (matchIndex < 0 || matchIndex >= found) {
            throw Refusal.badRequest("textSelectionMatchIndex must be below " + found + " but is " + matchIndex);
        }
        ContentRow comment = insert(ContentKind.INLINE_COMMENT, page, body, author);
        String seed = "marker/" + comment.id();
        String marker =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        InlineMarkers.mark(root, selection, matchIndex, marker);
        site.store().contents().replaceBody(page, MarkupWriter.inner(root));
        table().save(new CommentRow(comment.id(), null, marker, selection, OPEN, null, null));
        return comment;
    }

    private CommentTable table() {
        return site.store().comments();
    }

    private ContentRow insert(ContentKind kind, ContentRow container, String body, Account author) {
        long id = site.store().database().nextId();
        ContentRow comment = ContentRow.create(
                        id, kind, "Re: " + container.title(), container.spaceId(), author.accountId(), site.now())
                .withContainer(container.id());
        site.store().contents().insert(comment, Bodies.stored(comment, body));
        return comment;
    }

    /** Gives a comment a new version. */
    public ContentRow update(ContentRow comment, String body, int version, String message, Account author) {
        int current = comment.version().number();
        if (version != current + 1) {
            throw Refusal.conflict("Version must be incremented when updating a comment. Current Version: [" + current
                    + "]. Provided version: [" + version + "]");
        }
        ContentRow after = comment.withVersion(new Revision(version, message, false, author.accountId(), site.now()));
        site.store().contents().save(after, Bodies.stored(after, body));
        return after;
    }

    /** Ends a discussion, or takes it up again. */
    public void resolve(ContentRow content, boolean resolved, Account who) {
        CommentRow comment = details(content);
        if (resolved == comment.resolution().equals(RESOLVED)) {
            return;
        }
        String resolution = resolved ? RESOLVED : "reopened";
        table().save(new CommentRow(
                content.id(),
                comment.replyTo(),
                comment.marker(),
                comment.selection(),
                resolution,
                who.accountId(),
                site.now()));
    }

    public CommentRow details(ContentRow content) {
        return table().find(content.id()).orElseThrow();
    }

    /** Where the discussion stands: as its people left it, or dangling when its place in the text is gone. */
    public String resolution(ContentRow content) {
        CommentRow comment = details(content);
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
    public void delete(ContentRow comment) {
        table().replies(comment.id())
                .forEach(reply -> site.store().contents().find(reply).ifPresent(this::delete));
        String marker = details(comment).marker();
        Long containerId = comment.containerId();
        if (marker != null && containerId != null) {
            site.store().contents().find(containerId).ifPresent(page -> unmark(page, marker));
        }
        site.store().contents().remove(comment.id());
    }

    private void unmark(ContentRow page, String marker) {
        MarkupElement root = Bodies.read(site.store().contents().body(page));
        InlineMarkers.unmark(root, marker);
        site.store().contents().replaceBody(page, MarkupWriter.inner(root));
    }
}
