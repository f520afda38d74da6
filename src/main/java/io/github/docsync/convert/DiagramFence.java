package io.github.docsync.convert;

import io.github.docsync.convert.tree.Elements;
import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.manifest.DiagramMode;
import java.util.Locale;
import java.util.Optional;

/** Fences that hold diagrams, where the manifest wants the macro of an app for them. */
final class DiagramFence implements FenceRenderer {
    private enum Kind {
        MERMAID,
        PLANTUML,
        GRAPHVIZ
    }

    @Override
    public boolean render(Fence fence, RenderContext context) {
        Optional<Kind> kind = kind(fence.language());
        ConversionSettings settings = context.settings();
        if (kind.isEmpty() || mode(kind.get(), settings) != DiagramMode.MACRO) {
            return false;
        }
        context.out()
                .open(Elements.macro(macro(kind.get(), settings)))
                .open("ac:plain-text-body")
                .cdata(fence.source())
                .close()
                .close();
        return true;
    }

    private static Optional<Kind> kind(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "mermaid" -> Optional.of(Kind.MERMAID);
            case "plantuml", "puml", "uml" -> Optional.of(Kind.PLANTUML);
            case "dot", "graphviz" -> Optional.of(Kind.GRAPHVIZ);
            default -> Optional.empty();
        };
    }

    private static DiagramMode mode(Kind kind, ConversionSettings settings) {
        return switch (kind) {
            case MERMAID -> settings.mermaid();
            case PLANTUML -> settings.plantuml();
            case GRAPHVIZ -> settings.graphviz();
        };
    }

    private static String macro(Kind kind, ConversionSettings settings) {
        return switch (kind) {
            case MERMAID -> settings.macros().mermaid();
            case PLANTUML -> settings.macros().plantuml();
            case GRAPHVIZ -> settings.macros().graphviz();
        };
    }
}
