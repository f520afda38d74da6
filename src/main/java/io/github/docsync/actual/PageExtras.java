package io.github.docsync.actual;

import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemoteChild;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a page and has no part in its versions, as far as it was read.
 *
 * @param labels null where they were not read
 * @param attachments by file name; null where they were not read
 * @param children what hangs right under the page, whoever made it; null where it was not read
 */
public record PageExtras(
        @Nullable Set<String> labels,
        @Nullable Map<String, RemoteAttachment> attachments,
        @Nullable List<RemoteChild> children) {
    /** Nothing is known. */
    public static final PageExtras UNKNOWN = new PageExtras(null, null, null);
}
