package io.github.docsync.convert;

import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.convert.tree.TreeElement;

/** What stands round the text of a page: the banner, the table of properties, and footnotes at the end. */
final class PageFrame {
    private PageFrame() {}

    static void render(RenderContext context) {
        Banner banner = context.options().banner();
        if (banner != null) {
            banner(banner, context.out());
        }
        if (context.options().propertiesTable() || context.settings().pageProperties()) {
            PropertiesTable.render(context);
        }
        context.render(context.document().tree());
        FootnoteRenderer.renderNotes(context);
    }

    private static void banner(Banner banner, TreeBuilder out) {
        TreeElement emphasis = new TreeElement("em").text(banner.text());
        if (!banner.linkText().isEmpty()) {
            emphasis.text(" ");
            String url = banner.url();
            if (url == null) {
                emphasis.text(banner.linkText());
            } else {
                emphasis.add(new TreeElement("a", "href", url).text(banner.linkText()));
            }
        }
        out.add(new TreeElement("p").add(emphasis));
    }
}
