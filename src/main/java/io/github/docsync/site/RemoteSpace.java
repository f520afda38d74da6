package io.github.docsync.site;

import org.jspecify.annotations.Nullable;

/**
 * A space.
 *
 * @param key unique on the site, compared without case
 * @param homepageId null where the space has none or it cannot be seen
 */
public record RemoteSpace(
        String id, String key, String name, @Nullable String homepageId) {}
