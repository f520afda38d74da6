package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * Custom content to create, in exactly one of a space, page, blog post or other custom content.
 */
public record NewCustomContent(
        String type,
        PageStatus status,
        @Nullable String spaceId,
        @Nullable String pageId,
        @Nullable String blogPostId,
        @Nullable String customContentId,
        String title,
        BodyWrite body) {}
