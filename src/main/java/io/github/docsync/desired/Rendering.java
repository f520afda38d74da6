package io.github.docsync.desired;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page's content, kept as far as there is {@linkplain KeptContents room}: rendering it again gives the same. Safe for several threads. */
final class Rendering implements Supplier<PageContent> {
    private final Supplier<PageContent> renderer;
    private final KeptContents room;
    private @Nullable Supplier<PageContent> kept;
    private boolean rendered;

    /** Several ask for it one after the other. */
    private WeakReference<PageContent> inUse = new WeakReference<>(null);

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
        PageContent content = inUse.get();
        if (content == null) {
            Supplier<PageContent> known = kept;
            content = known == null ? renderer.get() : known.get();
            keep(content);
        }
        return content;
    }

    private void keep(PageContent content) {
        inUse = new WeakReference<>(content);
        if (!rendered) {
            rendered = true;
            kept = room.keep(content).orElse(null);
        }
    }
}
