package io.github.docsync.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a page or an attachment: who wrote it and when.
 *
 * @param message what the writer said; null where nothing
 * @param writtenAt null where Confluence does not say
 * @param authorId the account's id; null where Confluence does not say
 */
public record RemoteVersion(
        int number,
        @Nullable String message,
        @Nullable Instant writtenAt,
        @Nullable String authorId) {}
