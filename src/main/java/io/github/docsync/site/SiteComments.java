package io.github.docsync.site;

import io.github.docsync.storage.carry.InlineComments;
import java.util.List;

/** Comments of people. */
public interface SiteComments {
    /** What inline comments marked whose marker is no longer in the page, by their reference. */
    List<InlineComments.MarkedText> dangling(SiteContent page);
}
