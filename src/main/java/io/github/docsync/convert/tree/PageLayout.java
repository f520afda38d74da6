package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.List;

/** Confluence keeps a page either wholly in a layout or without one, so columns put the rest of the page into one too. */
final class PageLayout {
    private PageLayout() {}

    static List<TreeNode> complete(List<TreeNode> page) {
        if (page.stream().noneMatch(PageLayout::isLayout)) {
            return page;
        }
        TreeElement layout = new TreeElement("ac:layout");
        List<TreeNode> between = new ArrayList<>();
        for (TreeNode content : page) {
            if (isLayout(content)) {
                addSection(layout, between);
                ((TreeElement) content).children().forEach(layout::add);
            } else {
                between.add(content);
            }
        }
        addSection(layout, between);
        return List.of(layout);
    }

    private static boolean isLayout(TreeNode content) {
        return content instanceof TreeElement element && element.is("ac:layout");
    }

    private static void addSection(TreeElement layout, List<TreeNode> blocks) {
        if (!blocks.isEmpty()) {
            TreeElement cell = new TreeElement("ac:layout-cell");
            blocks.forEach(cell::add);
            layout.add(new TreeElement("ac:layout-section", "ac:type", "fixed-width", "ac:breakout-mode", "default")
                    .add(cell));
            blocks.clear();
        }
    }
}
