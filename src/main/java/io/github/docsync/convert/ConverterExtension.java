package io.github.docsync.convert;

/** Renders constructs of its own, or the core's in another way. Must be immutable and thread-safe. */
@FunctionalInterface
public interface ConverterExtension {
    void extend(RendererRegistry registry);
}
