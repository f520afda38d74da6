package io.github.docsync.local.web;

import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import java.util.Set;

/** The content that a request of the browser names by its id; a person is told where there is none. */
final class NamedContent {
    static final String MISSING = "This page does not exist.";

    /** What has a page of its own in the browser. */
    static final Set<ContentKind> SHOWN = Set.of(ContentKind.PAGE, ContentKind.BLOG_POST, ContentKind.FOLDER);

    /** What has a body of its own. */
    static final Set<ContentKind> DOCUMENTS = Set.of(ContentKind.PAGE, ContentKind.BLOG_POST);

    private NamedContent() {}

    /** Whatever can be shown. */
    static ContentRow shown(ContentContext site, long id) {
        return site.find(id, SHOWN).orElseThrow(NamedContent::missing);
    }

    /** A page or blog post that can be changed. */
    static ContentRow document(ContentContext site, Call call) {
        return site.find(call.id("id"), DOCUMENTS)
                .filter(page -> page.is(Status.CURRENT))
                .orElseThrow(NamedContent::missing);
    }

    private static Refusal missing() {
        return Refusal.notFound(MISSING);
    }
}
