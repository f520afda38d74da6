package io.github.docsync.convert;

import io.github.docsync.convert.diagram.DiagramKind;
import io.github.docsync.convert.tree.Elements;
import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.manifest.DiagramMode;
import java.util.Locale;
import java.util.Optional;

/** Fences that hold diagrams: as pictures or as the macro of an app, as the manifest says. */
final class DiagramFence implements FenceRenderer {
    @Override
    public boolean render(Fence fence, RenderContext context) {
        Optional<DiagramKind> kind = kind(fence.language());
        return kind.isPresent() && render(kind.get(), fence, context);
    }

    private static boolean render(DiagramKind kind, Fence fence, RenderContext context) {
        ConversionSettings settings = context.settings();
        return switch (mode(kind, settings)) {
            case CODE -> false;
            case RENDER -> DrawnPicture.render(kind, fence.source(), fence.location(), context);
            case MACRO -> {
                context.out()
                        .open(Elements.macro(macro(kind, settings)))
                        .open("ac:plain-text-body")
                        .cdata(fence.source())
                        .close()
                        .close();
                yield true;
            }
        };
    }

    private static Optional<DiagramKind> kind(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "mermaid" -> Optional.of(DiagramKind.MERMAID);
            case "plantuml", "puml", "uml" -> Optional.of(DiagramKind.PLANTUML);
            case "dot", "graphviz" -> Optional.of(DiagramKind.GRAPHVIZ);
            default -> Optional.empty();
        };
    }

    private static DiagramMode mode(DiagramKind kind, ConversionSettings settings) {
        return switch (kind) {
            case MERMAID -> settings.mermaid();
            case PLANTUML -> settings.plantuml();
            case GRAPHVIZ -> settings.graphviz();
            case FORMULA, INLINE_FORMULA -> settings.math();
        };
    }

    private static String macro(DiagramKind kind, ConversionSettings settings) {
        return switch (kind) {
            case MERMAID -> settings.macros().mermaid();
            case PLANTUML -> settings.macros().plantuml();
            case GRAPHVIZ -> settings.macros().graphviz();
            case FORMULA -> settings.macros().math();
            case INLINE_FORMULA -> settings.macros().inlineMath();
        };
    }
}
