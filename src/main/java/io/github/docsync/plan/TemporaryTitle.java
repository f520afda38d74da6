package io.github.docsync.plan;

import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.RemotePage;

/** The title that a page has between the two writes in which it gives its own to another page. */
final class TemporaryTitle {
    /** Confluence's limit. */
    private TemporaryTitle() {}

    /** A title that no other page can have, since it ends with the page's id. */
    static String of(String title, String pageId) {
        String tail = tail(pageId);
        return title.substring(0, Math.min(title.length(), TitleFolding.LONGEST - tail.length())) + tail;
    }

    /** Whether a run of ours gave the page its title and died before the second write. No person chose it, then. */
    static boolean isThatOf(RemotePage page) {
        return TitleFolding.trim(page.title()).endsWith(tail(page.id()));
    }

    private static String tail(String pageId) {
        return " (docsync " + pageId + ")";
    }
}
