package io.github.docsync.local.api;

import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.search.Subject;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.LabelRow;
import io.github.docsync.local.store.SpaceRow;
import java.util.List;

/**
 * Content as search looks at it.
 *
 * @param texts what the index has for the words of one query
 */
record IndexedContent(ContentContext site, ContentRow content, IndexedTexts texts) implements Subject {
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
    public boolean mentions(String words) {
        return texts.holding(words).contains(content.id());
    }
}
