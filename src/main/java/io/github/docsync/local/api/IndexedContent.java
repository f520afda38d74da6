package io.github.docsync.local.api;

import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.search.Subject;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.LabelRow;
import io.github.docsync.local.store.SpaceRow;
import java.util.List;

/** Content as search looks at it. */
record IndexedContent(ContentContext site, ContentRow content) implements Subject {
    @Override
    public SpaceRow space() {
        return site.space(content.spaceId());
    }

    @Override
    public List<String> labels() {
        return site.store().labels().of(content.id()).stream()
                .map(LabelRow::name)
                .toList();
    }

    @Override
    public List<Long> ancestors() {
        return new PageTree(site)
                .ancestors(content).stream().map(ContentRow::id).toList();
    }

    @Override
    public String text() {
        if (content.kind() == Kind.CUSTOM_CONTENT) {
            return content.title();
        }
        return content.title() + " "
                + Bodies.read(site.store().contents().body(content)).text();
    }
}
