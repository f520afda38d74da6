package io.github.docsync.local.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a comment has beyond other content.
 *
 * @param replyTo the comment it answers; null at the top
 * @param marker the {@code ac:ref} of an inline comment's markers in the page; null for other comments
 * @param selection the text that the inline comment was made on
 * @param resolution where its discussion stands: open, reopened or resolved
 */
public record CommentRow(
        long contentId,
        @Nullable Long replyTo,
        @Nullable String marker,
        @Nullable String selection,
        String resolution,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {}
