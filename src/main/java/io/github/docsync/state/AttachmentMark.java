package io.github.docsync.state;

import io.github.docsync.model.Hash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The comment of an attachment that docsync uploaded: it says so, and which bytes it was meant to have. */
public final class AttachmentMark {
    private static final String PREFIX = "docsync sha256:";

    private static final int DIGITS = 64;

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

    /** What is remembered of a file's hash: enough to see that the file changed. Anything else stays as it is. */
    public static String remembered(String sha256) {
        return sha256.length() == DIGITS ? ShortHash.of(new Hash(sha256)) : sha256;
    }

    /** Whether docsync uploaded it as a file with this hash, or a version that a person uploaded was read and holds it. */
    public static boolean names(String sha256, @Nullable String comment) {
        return of(sha256).equals(comment) || of(remembered(sha256)).equals(comment);
    }
}
