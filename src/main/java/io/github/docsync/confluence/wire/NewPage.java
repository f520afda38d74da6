package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A page to create.
 *
 * @param status {@link PageStatus#CURRENT}, or {@link PageStatus#DRAFT}, which may lack a title
 * @param parentId page or folder; null: under the space's homepage, or at the root with {@code rootLevel}
 * @param rootLevel create at the root of the space; only without a parent
 */
public record NewPage(
        String spaceId,
        PageStatus status,
        @Nullable String title,
        @Nullable String parentId,
        @Nullable BodyWrite body,
        @JsonIgnore boolean rootLevel) {
    /** A current page. */
    public NewPage(String spaceId, String title, @Nullable String parentId, BodyWrite body, boolean rootLevel) {
        this(spaceId, PageStatus.CURRENT, title, parentId, body, rootLevel);
    }

    /** A current page with a storage body under a parent, or under the homepage without one. */
    public static NewPage of(String spaceId, String title, @Nullable String parentId, String storage) {
        return new NewPage(spaceId, title, parentId, BodyWrite.storage(storage), false);
    }
}
