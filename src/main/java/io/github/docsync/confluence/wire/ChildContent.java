package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * A direct child of a page or folder.
 *
 * @param type {@code page}, {@code folder}, {@code whiteboard}, {@code database} or {@code embed}
 * @param childPosition order among siblings; null where they were never ordered
 */
public record ChildContent(
        String id,
        PageStatus status,
        String title,
        @Nullable String type,
        @Nullable String spaceId,
        @Nullable Long childPosition) {}
