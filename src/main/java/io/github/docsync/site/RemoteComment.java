package io.github.docsync.site;

import io.github.docsync.storage.canonical.StoredBody;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment, or a reply to one.
 *
 * @param authorId the account's id; null where Confluence does not say
 * @param writtenAt null where Confluence does not say
 * @param body null where Confluence did not send it
 * @param link its address below the site's base; null where Confluence does not say
 */
public record RemoteComment(
        String id,
        @Nullable String authorId,
        @Nullable Instant writtenAt,
        @Nullable StoredBody body,
        @Nullable String link) {}
