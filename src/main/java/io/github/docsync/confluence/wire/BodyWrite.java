package io.github.docsync.confluence.wire;

/**
 * A body to write.
 *
 * <p>Writing another representation than the page holds rewrites the stored markup of the whole page.
 */
public record BodyWrite(Representation representation, String value) {
    /** A body in storage format. */
    public static BodyWrite storage(String value) {
        return new BodyWrite(Representation.STORAGE, value);
    }
}
