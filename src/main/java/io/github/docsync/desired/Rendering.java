package io.github.docsync.desired;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page's content, kept as far as there is {@linkplain KeptContents room}: rendering it again gives the same. A body that there is no room
 * for is not held by those who hold the content either; it is rendered again when they use it. Safe for several threads.
 */
final class Rendering implements Supplier<PageContent> {
    private final Supplier<PageContent> renderer;
    private final KeptContents room;
    private boolean rendered;
    /** Null until the page is rendered, and afterwards if its drawn pictures did not fit. */
    private @Nullable PageContent kept;

    /** A page that is rendered when it is first asked for. */
    Rendering(Supplier<PageContent> renderer, KeptContents room) {
        this.renderer = renderer;
        this.room = room;
    }

    /** A page that was just rendered. */
    Rendering(Supplier<PageContent> renderer, KeptContents room, PageContent content) {
        this(renderer, room);
        keep(content);
    }

    @Override
    public synchronized PageContent get() {
        if (kept != null) {
            return kept;
        }
        PageContent content = renderer.get();
        if (!rendered) {
            keep(content);
        }
        return kept == null ? content : kept;
    }

    private void keep(PageContent content) {
        rendered = true;
        kept = room.keep(content).orElseGet(() -> KeptContents.drawn(content) > 0 ? null : withoutText(content));
    }

    private PageContent withoutText(PageContent content) {
        return content.withBody(
                content.body().keptElsewhere(() -> renderer.get().body().text()));
    }
}
