package io.github.docsync.site;

import org.jspecify.annotations.Nullable;

/**
 * A folder in the page tree.
 *
 * @param spaceId null where Confluence does not say
 */
public record RemoteFolder(
        String id, ContentStatus status, @Nullable String spaceId) {}
