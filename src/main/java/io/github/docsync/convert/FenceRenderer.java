package io.github.docsync.convert;

/** Shows fenced blocks of some languages as something else than code. Must be immutable and thread-safe. */
@FunctionalInterface
public interface FenceRenderer {
    /**
     * Renders the block if it is this renderer's to render.
     *
     * @return false to leave it to the next renderer, and in the end to the code macro
     */
    boolean render(Fence fence, RenderContext context);
}
