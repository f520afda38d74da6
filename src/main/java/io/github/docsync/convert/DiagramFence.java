package io.github.docsync.convert;

import io.github.docsync.convert.diagram.DiagramKind;
import io.github.docsync.convert.tree.Elements;
import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.manifest.DiagramMode;
import java.util.Optional;

/** Fences that hold diagrams: as pictures or as the macro of an app, as the manifest says. */
final class DiagramFence implements FenceRenderer {
    @Override
    public boolean render(Fence fence, RenderContext context) {
        Optional<DiagramKind> kind = DiagramKind.ofLanguage(fence.language());
        return kind.isPresent() && render(kind.get(), fence, context);
    }

    private static boolean render(DiagramKind kind, Fence fence, RenderContext context) {
        ConversionSettings settings = context.settings();
        return switch (mode(kind, settings)) {
            case CODE -> false;
            case KROKI -> DrawnPicture.renderByService(kind, fence.source(), fence.location(), context);
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

    private static DiagramMode mode(DiagramKind kind, ConversionSettings settings) {
        return switch (kind) {
            case MERMAID -> settings.mermaid();
            case PLANTUML -> settings.plantuml();
            case GRAPHVIZ -> settings.graphviz();
            case D2 -> settings.d2();
            case FORMULA, INLINE_FORMULA -> settings.math();
            default -> settings.kroki() == null ? DiagramMode.CODE : DiagramMode.KROKI;
        };
    }

    private static String macro(DiagramKind kind, ConversionSettings settings) {
        return switch (kind) {
            case MERMAID -> settings.macros().mermaid();
            case PLANTUML -> settings.macros().plantuml();
            case GRAPHVIZ -> settings.macros().graphviz();
            case FORMULA -> settings.macros().math();
            case D2 -> settings.macros().d2();
            case INLINE_FORMULA -> settings.macros().inlineMath();
            default -> throw new IllegalArgumentException(kind + " has no macro");
        };
    }
}
