package io.github.docsync.site;

import io.github.docsync.storage.canonical.StorageBody;
import org.jspecify.annotations.Nullable;

/**
 * A page or blog post to create.
 *
 * @param parentId a page or folder; null for a blog post, and at the root of a space that has no homepage
 */
public record NewContent(
        boolean blogPost,
        String spaceId,
        String title,
        @Nullable String parentId,
        StorageBody body) {}
