package io.github.docsync.local.search;

import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.SpaceRow;
import java.util.List;

/** What a query is matched against: content and what stands about it, read only when the query asks. */
public interface Subject {
    ContentRow content();

    SpaceRow space();

    /** The names of its labels. */
    List<String> labels();

    /** The ids of what stands above it. */
    List<Long> ancestors();

    /** Whether its title and what readers see of its body hold all of these words, or longer ones that begin so. */
    boolean mentions(String words);
}
