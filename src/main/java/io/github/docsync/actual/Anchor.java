package io.github.docsync.actual;

import io.github.docsync.site.SiteContent;

/**
 * The content whose properties hold the index.
 *
 * @param folder whether it is a folder and not a page
 */
public record Anchor(String id, boolean folder) {
    /** What its properties belong to. */
    public SiteContent content() {
        return new SiteContent(folder ? SiteContent.Kind.FOLDER : SiteContent.Kind.PAGE, id);
    }
}
