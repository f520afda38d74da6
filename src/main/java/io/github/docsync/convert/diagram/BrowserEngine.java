package io.github.docsync.convert.diagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mermaid and Graphviz (compiled to JavaScript) in a headless browser, one after the other. */
final class BrowserEngine implements DiagramEngine {
    /** Counted up when {@code draw.js} changes how pictures look. */
    private static final int STYLE = 1;

    private static final String WEBJARS = "META-INF/resources/webjars/";

    private static final Pattern UNKNOWN =
            Pattern.compile("No diagram type detected matching given configuration for text:\\s*(\\S{1,60})");

    /** Beyond what {@code draw.js} makes of the largest diagrams, so that nothing is cut. */
    private static final int LARGEST = 4100;

    private final Function<String, @Nullable String> environment;
    private @Nullable Browser browser;
    private @Nullable EngineException failure;

    BrowserEngine(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public String version() {
        return "mermaid " + Libraries.version("mermaid") + " viz.js " + Libraries.version("viz") + " style " + STYLE;
    }

    @Override
    public synchronized byte[] draw(DiagramKind kind, String source)
            throws DiagramException, EngineException, BusyException {
        Browser running = running();
        String call = kind == DiagramKind.MERMAID
                ? "docsync.mermaid(" + TextNode.valueOf(MermaidSource.of(source)) + ")"
                : "docsync.graphviz(" + TextNode.valueOf(source) + ")";
        try {
            JsonNode drawn = running.run(call);
            Matcher unknown = UNKNOWN.matcher(drawn.path("error").asText());
            if (unknown.find()) {
                throw DiagramException.unknownKind("Mermaid " + Libraries.version("mermaid")
                        + ", which comes with docsync, knows no diagram that begins with '" + unknown.group(1) + "'");
            }
            if (drawn.hasNonNull("error")) {
                throw new DiagramException(
                        drawn.path("error").asText(), drawn.path("line").asInt(0));
            }
            int width = Math.min(LARGEST, Math.max(1, drawn.path("width").asInt()));
            int height = Math.min(LARGEST, Math.max(1, drawn.path("height").asInt()));
            return running.picture(width, height, Diagrams.SCALE);
        } catch (DiagramException | BusyException e) {
            if (running.isHung()) {
                close();
            }
            throw e;
        } catch (BrowserException e) {
            close();
            throw new DiagramException("the browser could not draw it (" + e.getMessage() + ")", 0);
        }
    }

    private Browser running() throws EngineException, BusyException {
        if (failure != null) {
            throw failure;
        }
        if (browser == null) {
            try {
                browser = start();
            } catch (EngineException e) {
                failure = e;
                throw e;
            }
        }
        return browser;
    }

    private Browser start() throws EngineException, BusyException {
        String mermaid =
                script("mermaid/" + Libraries.version("mermaid") + "/dist/mermaid.min.js", "org.webjars.npm:mermaid");
        String folder = "viz.js/" + Libraries.version("viz") + "/";
        String viz = script(folder + "viz.js", "org.webjars.npm:viz.js")
                + script(folder + "full.render.js", "org.webjars.npm:viz.js");
        String own = new String(
                Libraries.resource("io/github/docsync/convert/diagram/draw.js", "docsync"), StandardCharsets.UTF_8);
        Path program = BrowserProgram.find(environment);
        Browser started = null;
        try {
            started = Browser.start(program);
            started.run(own);
            for (String style : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
                String font = Base64.getEncoder().encodeToString(Fonts.file(style));
                started.run("docsync.font('" + style + "', '" + font + "')");
            }
            started.run(mermaid + ";0");
            started.run(viz + ";0");
            started.run("docsync.start()");
            return started;
        } catch (BusyException e) {
            if (started != null) {
                started.close();
            }
            throw e;
        } catch (BrowserException | DiagramException e) {
            if (started != null) {
                started.close();
            }
            throw new EngineException(
                    "the browser " + program + " does not work (" + e.getMessage() + ")",
                    "name another Chrome or Chromium in DOCSYNC_BROWSER");
        }
    }

    private static String script(String path, String artifact) throws EngineException {
        return new String(Libraries.resource(WEBJARS + path, artifact), StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }
}
