package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * The whole new state of a page; Confluence has no partial update.
 *
 * @param status {@link PageStatus#CURRENT}; sent on a page in the trash it restores the page, without taking the content
 * @param parentId moves the page inside its space; null leaves it where it is
 * @param versionNumber the current number plus one; always 1 for a draft. A wrong number is answered with 409
 * @param versionMessage shown in the page's history
 */
public record PageUpdate(
        String id,
        PageStatus status,
        String title,
        @Nullable String parentId,
        BodyWrite body,
        int versionNumber,
        @Nullable String versionMessage) {
    /** A new version of a current page with a storage body. */
    public static PageUpdate of(
            String id,
            String title,
            @Nullable String parentId,
            String storage,
            int versionNumber,
            @Nullable String versionMessage) {
        return new PageUpdate(
                id, PageStatus.CURRENT, title, parentId, BodyWrite.storage(storage), versionNumber, versionMessage);
    }
}
