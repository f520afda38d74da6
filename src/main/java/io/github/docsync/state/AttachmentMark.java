package io.github.docsync.state;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The comment of an attachment that docsync uploaded: it says so, and which bytes it was meant to have. */
public final class AttachmentMark {
    private static final String PREFIX = "docsync sha256:";

    private AttachmentMark() {}

    /** The comment to upload with. */
    public static String of(String sha256) {
        return PREFIX + sha256;
    }

    /** Whether docsync uploaded the version with this comment. A version that a person made has another comment, or none. */
    public static boolean isOurs(@Nullable String comment) {
        return comment != null && comment.startsWith(PREFIX);
    }

    /** The hash of the bytes that docsync uploaded; empty if somebody else did. */
    public static Optional<String> sha256(@Nullable String comment) {
        return comment != null && isOurs(comment) ? Optional.of(comment.substring(PREFIX.length())) : Optional.empty();
    }

    /** Whether docsync uploaded it as a file with this hash. */
    public static boolean names(String sha256, @Nullable String comment) {
        return of(sha256).equals(comment);
    }
}
