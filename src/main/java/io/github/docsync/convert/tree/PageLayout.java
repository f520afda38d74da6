package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.List;

/** Confluence keeps a page either wholly in a layout or without one, so columns put the rest of the page into one too. */
final class PageLayout {
    private PageLayout() {}

    static List<Content> complete(List<Content> page) {
        if (page.stream().noneMatch(PageLayout::isLayout)) {
            return page;
        }
        Element layout = new Element("ac:layout");
        List<Content> between = new ArrayList<>();
        for (Content content : page) {
            if (isLayout(content)) {
                addSection(layout, between);
                ((Element) content).children().forEach(layout::add);
            } else {
                between.add(content);
            }
        }
        addSection(layout, between);
        return List.of(layout);
    }

    private static boolean isLayout(Content content) {
        return content instanceof Element element && element.is("ac:layout");
    }

    private static void addSection(Element layout, List<Content> blocks) {
        if (!blocks.isEmpty()) {
            Element cell = new Element("ac:layout-cell");
            blocks.forEach(cell::add);
            layout.add(new Element("ac:layout-section", "ac:type", "fixed-width", "ac:breakout-mode", "default")
                    .add(cell));
            blocks.clear();
        }
    }
}
