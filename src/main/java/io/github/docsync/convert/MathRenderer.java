package io.github.docsync.convert;

import io.github.docsync.convert.diagram.DiagramKind;
import io.github.docsync.convert.tree.Elements;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.manifest.DiagramMode;
import io.github.docsync.markdown.Attributes;
import io.github.docsync.markdown.syntax.MathBlock;
import io.github.docsync.markdown.syntax.MathInline;
import io.github.docsync.model.SourceLocation;

/** Formulas: as pictures or as the macro of an app, as the manifest says, otherwise as their source. */
final class MathRenderer {
    private MathRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(MathInline.class, MathRenderer::inline).on(MathBlock.class, MathRenderer::block);
    }

    private static void block(MathBlock math, RenderContext context) {
        String label = math.label();
        if (label != null && context.isLinked(label)) {
            context.out().add(new TreeElement("p").add(Elements.anchor(label)));
        }
        block(math.formula(), context.document().location(math), context);
        if (math.hasChildren()) {
            context.out().open("p");
            context.renderChildren(math);
            context.out().close();
        }
    }

    private static void inline(MathInline math, RenderContext context) {
        if (math.isDisplay() && math.getChars().indexOf('\n') >= 0) {
            block(math.formula(), context.document().location(math), context);
            return;
        }
        DiagramMode mode = context.settings().math();
        if (mode == DiagramMode.MACRO) {
            context.out().add(macro(context.settings().macros().inlineMath(), math.formula()));
        } else if (mode == DiagramMode.CODE
                || !DrawnPicture.render(
                        DiagramKind.INLINE_FORMULA,
                        math.formula(),
                        context.document().location(math),
                        context)) {
            context.out().open("code").text(math.formula()).close();
        }
    }

    static void block(String formula, SourceLocation location, RenderContext context) {
        DiagramMode mode = context.settings().math();
        if (mode == DiagramMode.MACRO) {
            context.out().add(macro(context.settings().macros().math(), formula));
        } else if (mode == DiagramMode.CODE || !DrawnPicture.render(DiagramKind.FORMULA, formula, location, context)) {
            CodeRenderer.code("tex", Attributes.none(), formula, context.out());
        }
    }

    private static TreeElement macro(String name, String formula) {
        return Elements.macro(name).add(Elements.parameter("body", formula));
    }
}
