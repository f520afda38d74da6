package io.github.docsync.convert;

import java.util.ArrayList;
import java.util.List;

/** The core's renderers, one class per family of constructs. */
final class CoreRenderers {
    private CoreRenderers() {}

    static void register(RendererRegistry registry, List<FenceRenderer> fences) {
        AdmonitionRenderer.register(registry);
        MathRenderer.register(registry);
        FootnoteRenderer.register(registry);
        TaskListRenderer.register(registry);
        TableRenderer.register(registry);
        BlockRenderer.register(registry);
        ListRenderer.register(registry);
        List<FenceRenderer> all = new ArrayList<>(fences);
        all.addAll(List.of(new StorageFence(), new MathFence(), new DiagramFence()));
        CodeRenderer.register(registry, List.copyOf(all));
        InlineRenderer.register(registry);
        LinkRenderer.register(registry);
        ImageRenderer.register(registry);
    }
}
