package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Content as v1's search gives it, with what its {@code expand} parameter asked for.
 *
 * @param space null unless it was asked for
 * @param metadata null unless labels were asked for
 * @param children null unless attachments were asked for
 */
public record FoundContent(
        String id,
        @Nullable PageStatus status,
        @Nullable InSpace space,
        @Nullable Tags metadata,
        @Nullable Belongings children) {
    /** The space that the content is in. */
    public record InSpace(@Nullable String key) {}

    /** Its labels, and those of its content properties that were asked for and are there, each with its value among other things. */
    public record Tags(
            @Nullable CutList<TagName> labels, @Nullable Map<String, JsonNode> properties) {}

    /** Its attachments. */
    public record Belongings(@Nullable CutList<AttachedFile> attachment) {}

    /** One label. */
    public record TagName(String name) {}

    /** One attachment. */
    public record AttachedFile(String title, @Nullable UploadedFile extensions) {}

    /**
     * What was uploaded.
     *
     * @param comment what the uploader said
     * @param fileSize in bytes
     * @param fileId where the bytes of the newest version are kept
     */
    public record UploadedFile(
            @Nullable String comment,
            @Nullable Long fileSize,
            @Nullable String fileId) {}

    /**
     * A list inside a row; Confluence cuts it, at 25 for attachments.
     *
     * @param limit how many there can be; null where it is not said
     */
    public record CutList<T>(
            List<T> results,
            @Nullable Integer limit,
            @JsonProperty("_links") @Nullable Continuation links) {
        /** Whether it holds all there are. */
        public boolean isWhole() {
            boolean more = links != null && links.next() != null;
            return !more && (limit == null || results.size() < limit);
        }
    }

    /** Where a list goes on. */
    public record Continuation(@Nullable String next) {}
}
