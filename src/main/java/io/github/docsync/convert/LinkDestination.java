package io.github.docsync.convert;

import io.github.docsync.model.DocPath;
import org.jspecify.annotations.Nullable;

/** Where a link leads, read from its text alone; whether anything is there is another question. */
public sealed interface LinkDestination {
    /** Something with a scheme or a host of its own. */
    record External(String url) implements LinkDestination {}

    /**
     * A file or folder of the repository.
     *
     * @param path percent-decoded and resolved against the linking file's folder, or the root
     * @param rooted whether it was written with a slash at the beginning
     * @param query what stands between {@code ?} and {@code #}; {@code null} for none
     * @param fragment what follows {@code #}, percent-decoded; {@code null} for none
     */
    record InRepository(
            DocPath path,
            boolean rooted,
            @Nullable String query,
            @Nullable String fragment) implements LinkDestination {}

    /** A place in the linking page itself; an empty fragment is its top. */
    record SamePage(String fragment) implements LinkDestination {}

    /** A path that climbs above the repository's root. */
    record OutsideRepository(String destination) implements LinkDestination {}
}
