package io.github.docsync.convert;

import io.github.docsync.convert.tree.Element;
import io.github.docsync.convert.tree.Elements;
import io.github.docsync.manifest.DiagramMode;
import io.github.docsync.markdown.Attributes;
import io.github.docsync.markdown.syntax.MathBlock;
import io.github.docsync.markdown.syntax.MathInline;

/** Formulas: as the macro of an app where the manifest says so, otherwise as their source. */
final class MathRenderer {
    private MathRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(MathInline.class, MathRenderer::inline)
                .on(MathBlock.class, (block, context) -> block(block.formula(), context));
    }

    private static void inline(MathInline math, RenderContext context) {
        if (context.settings().math() == DiagramMode.MACRO) {
            context.out().add(macro(context.settings().macros().inlineMath(), math.formula()));
        } else {
            context.out().open("code").text(math.formula()).close();
        }
    }

    static void block(String formula, RenderContext context) {
        if (context.settings().math() == DiagramMode.MACRO) {
            context.out().add(macro(context.settings().macros().math(), formula));
        } else {
            CodeRenderer.code("tex", Attributes.none(), formula, context.out());
        }
    }

    private static Element macro(String name, String formula) {
        return Elements.macro(name).add(Elements.parameter("body", formula));
    }
}
