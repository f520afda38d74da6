package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * The whole new state of a piece of custom content.
 *
 * @param version the current number plus one
 */
public record CustomContentUpdate(
        String id,
        String type,
        PageStatus status,
        @Nullable String spaceId,
        @Nullable String pageId,
        @Nullable String blogPostId,
        @Nullable String customContentId,
        String title,
        BodyWrite body,
        VersionWrite version) {}
