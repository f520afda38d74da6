package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * Content below a page or folder.
 *
 * @param depth 1 for direct children
 * @param childPosition order among siblings; null where they were never ordered
 */
public record Descendant(
        String id,
        PageStatus status,
        String title,
        @Nullable String type,
        @Nullable String parentId,
        int depth,
        @Nullable Long childPosition) {}
