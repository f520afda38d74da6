package io.github.docsync.site;

import io.github.docsync.storage.canonical.StoredBody;
import org.jspecify.annotations.Nullable;

/**
 * The whole new state of a page or blog post.
 *
 * @param parentId moves a page inside its space; null leaves it where it is
 * @param base the version that this one follows, and the check that nobody wrote meanwhile
 * @param message shown in the page's history; together with the number it tells our version from another
 */
public record NewVersion(
        SiteContent content, String title, @Nullable String parentId, StoredBody body, int base, String message) {
    /** Its own number. */
    public int number() {
        return base + 1;
    }
}
