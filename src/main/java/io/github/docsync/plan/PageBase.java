package io.github.docsync.plan;

import io.github.docsync.site.RemotePage;
import org.jspecify.annotations.Nullable;

/**
 * A page of Confluence as the plan saw it.
 *
 * @param version its version number
 * @param status {@code current}, {@code archived} or {@code trashed}
 * @param title its title
 * @param spaceId the id of its space
 * @param parentId its parent; null at the root of the space or in the trash
 */
public record PageBase(
        int version,
        String status,
        String title,
        String spaceId,
        @Nullable String parentId) {
    static PageBase of(RemotePage page) {
        return new PageBase(page.version(), page.status().word(), page.title(), page.spaceId(), page.parentId());
    }
}
