package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * The new state of a comment.
 *
 * @param version the current number plus one
 * @param resolved of inline comments only; null leaves it
 */
public record CommentUpdate(
        VersionWrite version,
        @Nullable BodyWrite body,
        @Nullable Boolean resolved) {}
