package io.github.docsync.site;

import io.github.docsync.storage.carry.InlineComments;
import java.util.List;

/** Comments of people. */
public interface SiteComments {
    /** What inline comments marked whose marker is no longer in the page, by their reference. */
    List<InlineComments.MarkedText> dangling(SiteContent page);

    /** The open threads: those at a piece of the text that nobody resolved, then those under the page. */
    List<RemoteThread> open(SiteContent page);
}
