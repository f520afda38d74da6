package io.github.docsync.desired;

import io.github.docsync.desired.ConversionRecord.FileRow;
import io.github.docsync.desired.ConversionRecord.Head;
import io.github.docsync.markdown.FoundLink;
import io.github.docsync.model.DocPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * About which pages a site says something else than the last time. After most edits that is none, so that no page has to ask again; after
 * a new title, heading or link to a heading it is a few, and only pages that asked about these have to.
 *
 * @param pages null for all: what a link leads to may be another for any page
 */
record SiteChanges(@Nullable Set<DocPath> pages) {
    /** Any page may be answered otherwise. */
    static final SiteChanges EVERYTHING = new SiteChanges(null);

    /**
     * Compares.
     *
     * @param before what was known of the tree the last time
     * @param files what was found in each file the last time, if its content was another
     */
    static SiteChanges of(Head before, Map<DocPath, FileRow> files, PageOutline outline, PublishedSite site) {
        Map<String, String> titles = before.titles();
        if (titles.size() != outline.titles().size() || !before.addresses().equals(site.addresses())) {
            return EVERYTHING;
        }
        Set<DocPath> changed = new HashSet<>();
        for (Map.Entry<DocPath, String> page : outline.titles().entrySet()) {
            String title = titles.get(page.getKey().value());
            if (title == null) {
                return EVERYTHING;
            }
            if (!title.equals(page.getValue())) {
                changed.add(page.getKey());
            }
        }
        for (OutlinePage page : outline.pages()) {
            FileRow row = files.get(page.path());
            DocumentFacts now = page.facts();
            if (row == null || now == null) {
                continue;
            }
            if (!row.anchors().equals(now.anchors().ids())) {
                changed.add(page.path());
            }
            Set<String> linksBefore = toHeadings(row.links());
            Set<String> linksNow = toHeadings(now.links());
            if (!linksBefore.equals(linksNow)) {
                changed.addAll(site.pagesWithHeadings(page.path(), linksBefore));
                changed.addAll(site.pagesWithHeadings(page.path(), linksNow));
            }
        }
        return new SiteChanges(changed);
    }

    private static Set<String> toHeadings(List<FoundLink> links) {
        return links.stream()
                .filter(LinkedHeadings::mayLeadToHeading)
                .map(FoundLink::destination)
                .collect(Collectors.toSet());
    }

    /** Whether a page that asked these questions may get another answer to one of them. */
    boolean concern(Supplier<List<String>> questions) {
        return pages == null || (!pages.isEmpty() && QuestionLog.concern(questions.get(), pages));
    }
}
