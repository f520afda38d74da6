package io.github.docsync.convert;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.UnreadableContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What a page may ask about the world round it while it is converted. Implementations answer the same question the same
 * way for as long as a run lasts and may be asked from several threads.
 */
public interface SiteLookup {
    /** The page that a file is published as; empty if it is not published. */
    Optional<PageTarget> page(DocPath file);

    /**
     * The page that a destination stands for; empty if none is published for it.
     *
     * @see LinkDestinations#page
     */
    default Optional<PageTarget> page(LinkDestination.InRepository destination) {
        return LinkDestinations.page(destination.path(), file -> page(file).isPresent())
                .flatMap(this::page);
    }

    /**
     * Where a link or picture leads by all that is known of the site; as written where nothing is found.
     *
     * @param from the file that it stands in
     * @param picture whether a file is wanted, and no page
     * @see LinkFinder
     */
    default LinkTarget find(DocPath from, String destination, boolean picture) {
        return new LinkTarget(LinkDestinations.read(from, destination), false);
    }

    /** A file of the repository, whether it is published or not. */
    Optional<SiteFile> file(DocPath path);

    /** Whether a file lies there that the repository does not hold, such as one that Git ignores. */
    default boolean isLeftOut(DocPath path) {
        return false;
    }

    boolean isFolder(DocPath path);

    /**
     * The content of a file that {@link #file} knows.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    ByteSource content(DocPath path);

    /**
     * What is in a file that {@link #file} knows. It is asked for several times.
     *
     * @throws UncheckedIOException if it cannot be read
     * @see ReadFiles
     */
    default FileFacts facts(DocPath path) {
        try {
            return FileFacts.of(content(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Why a file that {@link #file} knows has no content here, such as a Git LFS pointer without its object; empty if it has. */
    default Optional<UnreadableContent> unreadable(DocPath path) {
        return Optional.empty();
    }

    /** Where people see a file or folder on the Git host, on the published branch or tag; empty without a known host. */
    Optional<String> browseUrl(DocPath path);

    /** Whether some link of the site leads to that heading, so that it needs an anchor which survives edits. */
    boolean isLinked(DocPath page, String headingId);

    /**
     * The heading (or explicit anchor) of a page that a fragment means; empty if there is none.
     *
     * @see io.github.docsync.markdown.Anchors#find
     */
    Optional<String> anchor(DocPath page, String fragment);

    /** The Atlassian account id that the manifest's {@code users} gives for a name written as {@code @name}. */
    Optional<String> accountId(String userName);
}
