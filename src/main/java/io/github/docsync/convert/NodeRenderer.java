package io.github.docsync.convert;

import com.vladsch.flexmark.util.ast.Node;

/** Renders one kind of node. Immutable and thread-safe: what a conversion needs to remember stands in its context. */
@FunctionalInterface
public interface NodeRenderer<N extends Node> {
    void render(N node, RenderContext context);
}
