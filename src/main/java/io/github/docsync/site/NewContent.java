package io.github.docsync.site;

import io.github.docsync.storage.canonical.StorageBody;
import org.jspecify.annotations.Nullable;

/**
 * A page or blog post to create.
 *
 * @param parentId a page or folder; null for a blog post, and at the root of a space that has no homepage
 * @param announced whether an earlier run may have sent it, so that the page which has its title may be its
 */
public record NewContent(
        boolean blogPost,
        String spaceId,
        String title,
        @Nullable String parentId,
        StorageBody body,
        boolean announced) {}
