package io.github.docsync.site;

import org.jspecify.annotations.Nullable;

/**
 * A page or blog post to create.
 *
 * @param parentId a page or folder; null for a blog post, and at the root of a space that has no homepage
 * @param body in storage format
 */
public record NewContent(
        boolean blogPost,
        String spaceId,
        String title,
        @Nullable String parentId,
        String body) {}
