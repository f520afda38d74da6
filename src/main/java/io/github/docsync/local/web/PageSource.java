package io.github.docsync.local.web;

import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.PropertyRow;
import io.github.docsync.local.store.PropertyTable;

/** Where a page comes from, by the content property that docsync keeps on it. */
final class PageSource {
    private static final String KEY = "docsync";

    private final ContentContext site;

    PageSource(ContentContext site) {
        this.site = site;
    }

    /** The file of the page in its repository; empty for a page that docsync did not write. */
    String pathOf(ContentRow page) {
        return field(page, "path");
    }

    /** The commit that the page was last published from; empty where there is none. */
    String commitOf(ContentRow page) {
        return field(page, "commit");
    }

    private String field(ContentRow page, String name) {
        return site.store()
                .properties()
                .withKey(PropertyTable.Container.CONTENT, page.id(), KEY)
                .map(PropertyRow::json)
                .map(json -> Json.parse(json).path(name).asText(""))
                .orElse("");
    }
}
