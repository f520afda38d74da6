package io.github.docsync.desired;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/** A page's content that may be forgotten while memory is short: rendering it again gives the same. Safe for several threads. */
final class Rendering implements Supplier<PageContent> {
    private final Supplier<PageContent> renderer;
    private SoftReference<PageContent> kept;

    /** A page that is rendered when it is first asked for. */
    Rendering(Supplier<PageContent> renderer) {
        this.renderer = renderer;
        this.kept = new SoftReference<>(null);
    }

    /** A page that was just rendered. */
    Rendering(Supplier<PageContent> renderer, PageContent rendered) {
        this.renderer = renderer;
        this.kept = new SoftReference<>(rendered);
    }

    @Override
    public synchronized PageContent get() {
        PageContent content = kept.get();
        if (content == null) {
            content = renderer.get();
            kept = new SoftReference<>(content);
        }
        return content;
    }
}
