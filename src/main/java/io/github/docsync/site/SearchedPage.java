package io.github.docsync.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search shows of a page, whose index lags behind.
 *
 * @param spaceKey null where it is not said
 * @param labels null where the search does not show labels
 * @param attachments null where the search does not show attachments
 */
public record SearchedPage(
        String id,
        @Nullable String spaceKey,
        @Nullable Cut<String> labels,
        @Nullable Cut<SearchedFile> attachments) {
    /**
     * A list that may be cut.
     *
     * @param whole whether it holds all there are
     */
    public record Cut<T>(List<T> rows, boolean whole) {}

    /**
     * An attachment.
     *
     * @param comment of its newest version; null where it is not said
     */
    public record SearchedFile(String name, @Nullable String comment) {}
}
