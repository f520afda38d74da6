package io.github.docsync.convert.diagram;

import io.github.docsync.convert.image.ImageSize;
import io.github.docsync.model.Hash;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws diagrams and formulas, each source once. Safe for several threads; close it to end what the engines started. */
public final class Diagrams implements AutoCloseable {
    /** Code of the warning that an engine is missing; given once a kind and run, at the first diagram. */
    public static final String ENGINE_MISSING = "diagram-engine-missing";

    /** Sharp on screens with two pixels for one. */
    static final int SCALE = 2;

    private final Map<DiagramKind, DiagramEngine> engines;
    private final @Nullable DiagramEngine service;
    private final PictureCache cache;
    private final Map<Hash, Drawing> drawn = new ConcurrentHashMap<>();

    Diagrams(Map<DiagramKind, DiagramEngine> engines, @Nullable DiagramEngine service, PictureCache cache) {
        this.engines = engines;
        this.service = service;
        this.cache = cache;
    }

    /**
     * All engines. Nothing is loaded or started before the first diagram.
     *
     * @param environment the environment's variables; {@code DOCSYNC_BROWSER} names the browser that draws
     */
    public static Diagrams standard(Function<String, @Nullable String> environment, PictureCache cache) {
        return standard(environment, cache, null);
    }

    /**
     * The same with a service.
     *
     * @param kroki the Kroki service that draws what is {@linkplain #drawByService left to it}; null for none
     */
    public static Diagrams standard(
            Function<String, @Nullable String> environment, PictureCache cache, @Nullable URI kroki) {
        BrowserEngine browser = new BrowserEngine(environment);
        PlantUmlEngine plantUml = new PlantUmlEngine();
        FormulaEngine formulas = new FormulaEngine();
        Map<DiagramKind, DiagramEngine> engines = new EnumMap<>(DiagramKind.class);
        engines.put(DiagramKind.MERMAID, browser);
        engines.put(DiagramKind.GRAPHVIZ, browser);
        engines.put(DiagramKind.PLANTUML, plantUml);
        engines.put(DiagramKind.FORMULA, formulas);
        engines.put(DiagramKind.INLINE_FORMULA, formulas);
        engines.put(DiagramKind.D2, new D2Engine(environment));
        return new Diagrams(engines, kroki == null ? null : new KrokiEngine(kroki), cache);
    }

    /** The picture of a source, or why there is none. */
    public Drawing draw(DiagramKind kind, String source) {
        return draw(kind, source, engines.get(kind));
    }

    /** The same by the Kroki service, to which the source is sent. */
    public Drawing drawByService(DiagramKind kind, String source) {
        return draw(kind, source, service);
    }

    private Drawing draw(DiagramKind kind, String source, @Nullable DiagramEngine engine) {
        if (engine == null) {
            return new Drawing.Unavailable("nothing here draws a " + kind.noun(), "set its mode to code or macro");
        }
        Hash key = Hash.ofParts(List.of(kind.name(), engine.version(), source));
        return drawn.computeIfAbsent(key, missing -> cached(kind, source, engine, key));
    }

    private Drawing cached(DiagramKind kind, String source, DiagramEngine engine, Hash key) {
        Optional<Drawing> known = cache.find(key).flatMap(file -> picture(file, key));
        if (known.isPresent()) {
            return known.get();
        }
        try {
            byte[] file = drawn(engine, kind, source);
            Drawing picture =
                    picture(file, key).orElseThrow(() -> new DiagramException("the engine gave no picture", 0));
            cache.put(key, file);
            return picture;
        } catch (DiagramException e) {
            return e.isUnknownKind()
                    ? new Drawing.UnknownKind(String.valueOf(e.getMessage()))
                    : new Drawing.Mistake(String.valueOf(e.getMessage()), e.line());
        } catch (BusyException e) {
            return new Drawing.Unfinished(String.valueOf(e.getMessage()));
        } catch (EngineException e) {
            return new Drawing.Unavailable(String.valueOf(e.getMessage()), e.remedy());
        }
    }

    /** A machine that is busy now may not be a moment later. */
    private static byte[] drawn(DiagramEngine engine, DiagramKind kind, String source)
            throws DiagramException, EngineException, BusyException {
        try {
            return engine.draw(kind, source);
        } catch (BusyException e) {
            return engine.draw(kind, source);
        }
    }

    private static Optional<Drawing> picture(byte[] file, Hash key) {
        boolean pixels = file.length > 0 && file[0] != '<';
        return ImageSize.read(file)
                .map(size -> new Drawing.Picture(
                        file, pixels ? "png" : "svg", shown(size.width(), pixels), shown(size.height(), pixels), key));
    }

    private static int shown(int length, boolean pixels) {
        return pixels ? Math.max(1, (length + SCALE - 1) / SCALE) : length;
    }

    @Override
    public void close() {
        Set<DiagramEngine> all = new LinkedHashSet<>(engines.values());
        if (service != null) {
            all.add(service);
        }
        all.forEach(DiagramEngine::close);
    }
}
