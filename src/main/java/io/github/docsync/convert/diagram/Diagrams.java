package io.github.docsync.convert.diagram;

import io.github.docsync.convert.image.ImageSize;
import io.github.docsync.model.Hash;
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
    private final PictureCache cache;
    private final Map<Hash, Drawing> drawn = new ConcurrentHashMap<>();

    Diagrams(Map<DiagramKind, DiagramEngine> engines, PictureCache cache) {
        this.engines = engines;
        this.cache = cache;
    }

    /**
     * All engines. Nothing is loaded or started before the first diagram.
     *
     * @param environment the environment's variables; {@code DOCSYNC_BROWSER} names the browser that draws
     */
    public static Diagrams standard(Function<String, @Nullable String> environment, PictureCache cache) {
        BrowserEngine browser = new BrowserEngine(environment);
        PlantUmlEngine plantUml = new PlantUmlEngine();
        FormulaEngine formulas = new FormulaEngine();
        Map<DiagramKind, DiagramEngine> engines = new EnumMap<>(DiagramKind.class);
        engines.put(DiagramKind.MERMAID, browser);
        engines.put(DiagramKind.GRAPHVIZ, browser);
        engines.put(DiagramKind.PLANTUML, plantUml);
        engines.put(DiagramKind.FORMULA, formulas);
        engines.put(DiagramKind.INLINE_FORMULA, formulas);
        return new Diagrams(engines, cache);
    }

    /** The picture of a source, or why there is none. */
    public Drawing draw(DiagramKind kind, String source) {
        DiagramEngine engine = engines.get(kind);
        if (engine == null) {
            return new Drawing.Unavailable("nothing here draws a " + kind.noun(), "set its mode to code or macro");
        }
        Hash key = Hash.ofParts(List.of(kind.name(), engine.version(), source));
        return drawn.computeIfAbsent(key, missing -> cached(kind, source, engine, key));
    }

    private Drawing cached(DiagramKind kind, String source, DiagramEngine engine, Hash key) {
        Optional<Drawing> known = cache.find(key).flatMap(png -> picture(png, key));
        if (known.isPresent()) {
            return known.get();
        }
        try {
            byte[] png = drawn(engine, kind, source);
            Drawing picture =
                    picture(png, key).orElseThrow(() -> new DiagramException("the engine gave no picture", 0));
            cache.put(key, png);
            return picture;
        } catch (DiagramException e) {
            return new Drawing.Mistake(String.valueOf(e.getMessage()), e.line());
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

    private static Optional<Drawing> picture(byte[] png, Hash key) {
        return ImageSize.read(png)
                .map(size -> new Drawing.Picture(png, shown(size.width()), shown(size.height()), key));
    }

    private static int shown(int pixels) {
        return Math.max(1, (pixels + SCALE - 1) / SCALE);
    }

    @Override
    public void close() {
        Set<DiagramEngine> all = new LinkedHashSet<>(engines.values());
        all.forEach(DiagramEngine::close);
    }
}
