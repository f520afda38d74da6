package io.github.docsync.convert;

import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.markdown.syntax.BlockTitle;
import java.util.List;

/** The titles that admonitions and directives carry on their first line. */
final class PanelTitles {
    private PanelTitles() {}

    static void register(RendererRegistry registry) {
        registry.on(BlockTitle.class, PanelTitles::shownByItsBlock);
    }

    private static void shownByItsBlock(BlockTitle title, RenderContext context) {
        // the block renders it where it belongs
    }

    /** The title's inline content; empty if the block has none. */
    static List<TreeNode> of(Node block, RenderContext context) {
        return block.getFirstChild() instanceof BlockTitle title
                ? context.capture(() -> context.renderChildren(title))
                : List.of();
    }
}
