package io.github.docsync.convert;

import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.markdown.syntax.AdmonitionBlock;
import io.github.docsync.markdown.syntax.DirectiveBlock;
import java.util.List;
import java.util.Locale;

/** {@code !!! note}, {@code ??? note} and {@code :::note}. */
final class AdmonitionRenderer {
    private AdmonitionRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(AdmonitionBlock.class, AdmonitionRenderer::admonition)
                .on(DirectiveBlock.class, DirectiveRenderer::render);
        PanelTitles.register(registry);
    }

    private static void admonition(AdmonitionBlock block, RenderContext context) {
        List<TreeNode> title = PanelTitles.of(block, context);
        if (block.kind().equals(AdmonitionBlock.TAB)) {
            PanelKinds.tab(title, context.out(), () -> context.renderChildren(block));
        } else if (block.isCollapsible()) {
            String shown = title.isEmpty() ? capitalised(block.kind()) : PlainContent.of(title);
            PanelKinds.expand(shown, context.out(), () -> context.renderChildren(block));
        } else {
            boolean named = block.title() != null || PanelKinds.isKind(block.kind());
            PanelKinds.render(
                    block.kind(),
                    named ? title : List.of(new TreeNode.Characters(capitalised(block.kind()))),
                    context.out(),
                    () -> context.renderChildren(block));
        }
    }

    static String capitalised(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
