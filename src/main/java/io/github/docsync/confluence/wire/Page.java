package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page.
 *
 * @param parentId null for a page at the root of its space, and while the page is in the trash
 * @param parentType {@code page}, {@code folder}, {@code whiteboard}, {@code database} or {@code embed}
 * @param position order among siblings; null where they were never ordered
 * @param subtype {@code page}, or {@code live} for a live document, whose current body can be read as empty
 * @param body only when asked for
 * @param labels only when asked for, at most 50
 * @param properties only when asked for, at most 50
 */
public record Page(
        String id,
        PageStatus status,
        String title,
        String spaceId,
        @Nullable String parentId,
        @Nullable String parentType,
        @Nullable Long position,
        @Nullable String authorId,
        @Nullable String ownerId,
        @Nullable Instant createdAt,
        @Nullable String subtype,
        @Nullable Version version,
        @Nullable Body body,
        @Nullable Included<Label> labels,
        @Nullable Included<Property> properties,
        @JsonProperty("_links") @Nullable ContentLinks links) {
    /** The version's number, or 0 where the version was not sent. */
    public int versionNumber() {
        return version == null ? 0 : version.number();
    }

    /** The body in storage format, if it was asked for. */
    public @Nullable String storage() {
        return body == null ? null : body.in(BodyFormat.STORAGE);
    }

    /** Whether this is a live document. */
    @JsonIgnore
    public boolean isLive() {
        return "live".equals(subtype);
    }
}
