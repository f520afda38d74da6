package io.github.docsync.convert;

import com.vladsch.flexmark.parser.Parser;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Adds constructs of its own, or shows the core's in another way: what rewrites a page's text before it is parsed, syntax, fenced
 * blocks such as those of another diagram engine, and renderers. Must be immutable and thread-safe: what it needs to remember during
 * the conversion of a page stands in the {@link RenderContext#memory}.
 *
 * <p>Every run finds the extensions that are declared as services ({@link ServiceLoader}) on its class path.
 *
 * <p>Renderers never write markup as text. They open and close elements on {@link RenderContext#out()}, and the one writer behind it
 * escapes.
 */
@FunctionalInterface
public interface ConverterExtension {
    /** Registers renderers. Of two for one class of nodes the first counts, and the core registers last. */
    void extend(RendererRegistry registry);

    /** Syntax that is tried before docsync's. */
    default List<Parser.ParserExtension> syntax() {
        return List.of();
    }

    /** Renderers of fenced blocks, which are asked before docsync's. */
    default List<FenceRenderer> fences() {
        return List.of();
    }

    /** What rewrites a page's text before it is parsed; it comes before the page's dialects. */
    default List<SourceStep> steps() {
        return List.of();
    }

    /**
     * What tells this extension from others, and from itself when it makes something else of the same text. A tree of pages that was
     * built with other extensions is built again. Default: the name and the bytes of its class.
     */
    default String identity() {
        String name = getClass().getName();
        try (InputStream bytes = getClass().getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return bytes == null
                    ? name
                    : name + " " + Hash.of(bytes.readAllBytes()).hex();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class " + name, e);
        }
    }

    /** The extensions that are declared as services to a class loader. */
    static List<ConverterExtension> found(ClassLoader loader) {
        return ServiceLoader.load(ConverterExtension.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
