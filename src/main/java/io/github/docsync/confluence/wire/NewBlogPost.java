package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * A blog post to create.
 */
public record NewBlogPost(
        String spaceId,
        PageStatus status,
        @Nullable String title,
        @Nullable BodyWrite body) {
    /** A published blog post with a storage body. */
    public static NewBlogPost of(String spaceId, String title, String storage) {
        return new NewBlogPost(spaceId, PageStatus.CURRENT, title, BodyWrite.storage(storage));
    }
}
