package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * The whole new state of a blog post.
 *
 * @param version the current number plus one
 */
public record BlogPostUpdate(String id, PageStatus status, String title, BodyWrite body, VersionWrite version) {
    /** A new version of a published blog post with a storage body. */
    public static BlogPostUpdate of(
            String id, String title, String storage, int versionNumber, @Nullable String message) {
        return new BlogPostUpdate(
                id, PageStatus.CURRENT, title, BodyWrite.storage(storage), new VersionWrite(versionNumber, message));
    }
}
