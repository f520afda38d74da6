package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A footer or inline comment.
 *
 * @param resolutionStatus of inline comments only
 * @param properties of inline comments only: the anchor in the page's text
 */
public record Comment(
        String id,
        PageStatus status,
        @Nullable String title,
        @Nullable String pageId,
        @Nullable String blogPostId,
        @Nullable String parentCommentId,
        @Nullable Version version,
        @Nullable Body body,
        @Nullable ResolutionStatus resolutionStatus,
        @Nullable Anchor properties,
        @JsonProperty("_links") @Nullable ContentLinks links) {
    /** The version's number, or 0 where the version was not sent. */
    public int versionNumber() {
        return version == null ? 0 : version.number();
    }

    /**
     * Where an inline comment hangs.
     *
     * @param inlineMarkerRef the {@code ac:ref} of the marker in the stored body
     * @param inlineOriginalSelection the text that was marked
     */
    public record Anchor(
            @Nullable String inlineMarkerRef, @Nullable String inlineOriginalSelection) {}
}
