package io.github.docsync.local.api;

import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.content.Site;
import io.github.docsync.local.search.Subject;
import io.github.docsync.local.store.Content;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.Label;
import io.github.docsync.local.store.Space;
import java.util.List;

/** Content as search looks at it. */
record IndexedContent(Site site, Content content) implements Subject {
    @Override
    public Space space() {
        return site.space(content.spaceId());
    }

    @Override
    public List<String> labels() {
        return site.store().labels().of(content.id()).stream().map(Label::name).toList();
    }

    @Override
    public List<Long> ancestors() {
        return new PageTree(site).ancestors(content).stream().map(Content::id).toList();
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
