package io.github.docsync.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search shows of a page, whose index lags behind.
 *
 * @param spaceKey null where it is not said
 * @param labels null where the search does not show labels
 * @param attachments null where the search does not show attachments
 * @param properties the values of the content properties that were asked for; one that is missing may only be not shown
 */
public record SearchedPage(
        String id,
        @Nullable String spaceKey,
        @Nullable Cut<String> labels,
        @Nullable Cut<SearchedFile> attachments,
        Map<String, JsonNode> properties) {
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
     * @param size of that version in bytes; null where it is not said
     * @param fileId where Confluence keeps the bytes of that version; null where it is not said
     */
    public record SearchedFile(
            String name,
            @Nullable String comment,
            @Nullable Long size,
            @Nullable String fileId) {}
}
