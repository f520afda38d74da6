package io.github.docsync.convert;

import com.vladsch.flexmark.util.ast.Node;

/** Renders one kind of node. Immutable and thread-safe: what a conversion needs to remember stands in its context. */
@FunctionalInterface
public interface NodeRenderer<N extends Node> {
    /** Adds what stands for the node, children included, to {@link RenderContext#out()}. Never fails on what an author can write. */
    void render(N node, RenderContext context);
}
