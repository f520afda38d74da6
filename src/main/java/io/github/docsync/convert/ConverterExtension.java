package io.github.docsync.convert;

/**
 * Renders constructs of its own, or the core's in another way. Must be immutable and thread-safe: what a renderer needs to remember
 * during a conversion stands in the {@link RenderContext}.
 *
 * <p>Renderers never write markup as text. They open and close elements on {@link RenderContext#out()}, and the one writer behind it
 * escapes.
 */
@FunctionalInterface
public interface ConverterExtension {
    /** Registers renderers. Of two for one class of nodes the first counts, and the core registers last. */
    void extend(RendererRegistry registry);
}
