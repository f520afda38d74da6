package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * A comment to create; exactly one of the four ids says where.
 *
 * @param parentCommentId the comment that this one replies to
 * @param inlineCommentProperties for inline comments at the top of a thread only
 */
public record NewComment(
        @Nullable String pageId,
        @Nullable String blogPostId,
        @Nullable String parentCommentId,
        @Nullable String attachmentId,
        BodyWrite body,
        @Nullable Selection inlineCommentProperties) {
    /** A footer comment on a page. */
    public static NewComment onPage(String pageId, BodyWrite body) {
        return new NewComment(pageId, null, null, null, body, null);
    }

    /** A footer comment on a blog post. */
    public static NewComment onBlogPost(String blogPostId, BodyWrite body) {
        return new NewComment(null, blogPostId, null, null, body, null);
    }

    /** A reply to another comment. */
    public static NewComment replyTo(String commentId, BodyWrite body) {
        return new NewComment(null, null, commentId, null, body, null);
    }

    /** An inline comment on a piece of a page's text. */
    public static NewComment inline(String pageId, BodyWrite body, Selection selection) {
        return new NewComment(pageId, null, null, null, body, selection);
    }

    /**
     * The text that an inline comment marks.
     *
     * @param textSelectionMatchCount how often the text stands on the page
     * @param textSelectionMatchIndex which of these is meant, from 0
     */
    public record Selection(String textSelection, int textSelectionMatchCount, int textSelectionMatchIndex) {}
}
