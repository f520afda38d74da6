package io.github.docsync.confluence.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attachment, without its content.
 *
 * @param id starts with {@code att}
 * @param title the file's name, unique on its page
 * @param comment of the newest version
 * @param fileSize in bytes
 * @param downloadLink relative to the site's {@code /wiki}; holds the raw file name
 */
public record AttachmentInfo(
        String id,
        PageStatus status,
        String title,
        @Nullable Instant createdAt,
        @Nullable String pageId,
        @Nullable String blogPostId,
        @Nullable String mediaType,
        @Nullable String comment,
        @Nullable String fileId,
        @Nullable Long fileSize,
        @Nullable String webuiLink,
        @Nullable String downloadLink,
        @Nullable Version version) {}
