package io.github.docsync.site;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;

/** Labels, which Confluence keeps in lower case. */
public interface SiteLabels {
    /** The names of all labels of a page. */
    SortedSet<String> of(SiteContent page);

    /** The names of the labels that everybody sees; not those that people keep for themselves or a team. */
    SortedSet<String> global(SiteContent page);

    /** The ids of the pages of a space that have a label, by a search that lags behind by seconds. */
    Set<String> pagesWith(String label, String spaceKey);

    /** Puts labels on a page. */
    void add(String contentId, Collection<String> names);

    /** Takes a label off a page. */
    void remove(String contentId, String name);
}
