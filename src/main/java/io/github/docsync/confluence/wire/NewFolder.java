package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * A folder to create.
 *
 * @param parentId page or folder; null: at the root of the space
 */
public record NewFolder(
        String spaceId, String title, @Nullable String parentId) {}
