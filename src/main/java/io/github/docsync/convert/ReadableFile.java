package io.github.docsync.convert;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.model.UnreadableContent;
import io.github.docsync.model.UnreadableContentException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files that a page carries must be readable; a page without them is not published, since it would replace a good one. */
final class ReadableFile {
    /** Code of a file whose content is not on this machine. */
    static final String UNREADABLE = "file-unreadable";

    private ReadableFile() {}

    /**
     * Whether a file of the repository can be read; reports one that cannot.
     *
     * @param noun what the page takes it for, such as {@code the picture}
     */
    static boolean check(DocPath path, String noun, SourceLocation location, RenderContext context) {
        Optional<UnreadableContent> unreadable =
                context.site().unreadable(path).or(() -> failure(path, context.site()));
        unreadable.ifPresent(
                why -> context.fail(location, UNREADABLE, noun + " '" + path + "' " + why.problem(), why.remedy()));
        return unreadable.isEmpty();
    }

    /** What reading it tells: it may have gone away or changed meanwhile, or be damaged. */
    private static Optional<UnreadableContent> failure(DocPath path, SiteLookup site) {
        try {
            site.facts(path);
            return Optional.empty();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof UnreadableContentException unreadable) {
                return Optional.of(unreadable.why());
            }
            throw e;
        }
    }
}
