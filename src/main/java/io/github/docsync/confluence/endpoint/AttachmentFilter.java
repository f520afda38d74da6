package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.PageStatus;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which attachments a list holds; null or empty means: not filtered by this.
 *
 * @param fileName the whole name
 * @param mediaType such as {@code image/png}
 * @param statuses current, archived, trashed
 * @param sort {@code created-date}, {@code modified-date}, with {@code -} for descending
 */
public record AttachmentFilter(
        @Nullable String fileName,
        @Nullable String mediaType,
        Set<PageStatus> statuses,
        @Nullable String sort) {
    /** Sends the statuses in the order of the enumeration. */
    public AttachmentFilter {
        statuses = Collections.unmodifiableSet(new TreeSet<>(statuses));
    }

    /** All current attachments. */
    public static AttachmentFilter all() {
        return new AttachmentFilter(null, null, Set.of(), null);
    }

    /** The attachment of that name. */
    public static AttachmentFilter named(String fileName) {
        return new AttachmentFilter(fileName, null, Set.of(), null);
    }
}
