package io.github.docsync.state;

import io.github.docsync.model.DocPath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The message of a page version that we write. It names file and commit for readers of the page's history and carries the
 * hash of what was wanted, so that body and hash land in one atomic write and come back in bulk listings.
 *
 * @param manifest the manifest's id
 * @param hash {@link PartHashes#page()} of what this version holds, {@link #UNFINISHED} or {@link #KEPT}
 */
public record VersionMessage(String manifest, String hash) {
    /** Stands where the hash would, in a first write that a second one will complete. */
    public static final String UNFINISHED = "unfinished";

    /** Stands where the hash would, in a version that keeps a body which a person edited. */
    public static final String KEPT = "kept";

    /** Confluence does not document a limit; clients that measured cut at 255 characters. */
    private static final int LIMIT = 255;

    private static final Pattern COMMIT =
            Pattern.compile("^docsync: .* at ([0-9a-f]{12}) \\[\\S+ \\S+]$", Pattern.DOTALL);
    private static final Pattern FORM = Pattern.compile("^docsync: .*\\[(\\S+) (\\S+)]$", Pattern.DOTALL);

    /**
     * The text to send. A long path loses its beginning.
     *
     * @param uncommitted whether the files differed from the commit
     */
    public String text(DocPath path, @Nullable String commit, boolean uncommitted) {
        String tail = (commit == null ? "" : " at " + commit.substring(0, Math.min(12, commit.length())))
                + (uncommitted ? " + uncommitted" : "") + " ["
                + manifest + " " + hash + "]";
        String head = "docsync: ";
        int room = Math.max(1, LIMIT - head.length() - tail.length());
        String name = path.value();
        String shown = name.length() <= room ? name : "…" + name.substring(name.length() - room + 1);
        return head + shown + tail;
    }

    /** The beginning of the commit that a message names; empty if it was not written by docsync, or outside Git. */
    public static Optional<String> commit(@Nullable String message) {
        Matcher matcher = COMMIT.matcher(message == null ? "" : message.strip());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Reads a message back; empty if it was not written by docsync. */
    public static Optional<VersionMessage> parse(@Nullable String message) {
        if (message == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(message.strip());
        return matcher.matches()
                ? Optional.of(new VersionMessage(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }
}
