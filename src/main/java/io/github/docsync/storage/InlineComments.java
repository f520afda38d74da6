package io.github.docsync.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries people's inline comments from the stored body into a new one. */
public final class InlineComments {

    /**
     * What became of the comments.
     *
     * @param body the new body with the markers whose text still stands
     * @param lost the comments whose text is gone, in the order of the stored body
     * @param carried how many comments were carried
     * @param unreadable why the stored body could not be read, in which case every comment found in it is lost; else null
     */
    public record Carried(
            String body,
            List<LostComment> lost,
            int carried,
            @Nullable StorageSyntaxException unreadable) {
        public Carried {
            lost = List.copyOf(lost);
        }
    }

    /** A comment that will dangle. {@code text} is what it marked; empty if the stored body could not be read. */
    public record LostComment(String ref, String text) {}

    /** A comment's reference and the text it marks. */
    public record MarkedText(String ref, String text) {}

    private InlineComments() {}

    public static Carried carry(String storedBody, String newBody) {
        return new Carried(newBody, List.of(), 0, null);
    }

    public static List<MarkedText> in(String storedBody) {
        StorageParser.parse(storedBody);
        return List.of();
    }
}
