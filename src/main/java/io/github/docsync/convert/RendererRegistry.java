package io.github.docsync.convert;

import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;

/** Maps classes of nodes to renderers. The first registration wins, and extensions register before the core. */
public final class RendererRegistry {
    private final Map<Class<? extends Node>, NodeRenderer<Node>> renderers = new HashMap<>();

    RendererRegistry() {}

    /** Says how nodes of exactly that class are rendered, unless somebody has already said it. */
    public <N extends Node> RendererRegistry on(Class<N> type, NodeRenderer<? super N> renderer) {
        renderers.putIfAbsent(type, (node, context) -> renderer.render(type.cast(node), context));
        return this;
    }

    Map<Class<? extends Node>, NodeRenderer<Node>> renderers() {
        return Map.copyOf(renderers);
    }
}
