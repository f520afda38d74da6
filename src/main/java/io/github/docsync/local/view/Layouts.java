package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.util.Map;

/** Columns. */
final class Layouts {
    private Layouts() {}

    static void addTo(Map<String, Renderer> renderers) {
        renderers.put("ac:layout", (element, view) -> wrapped(element, view, "layout"));
        renderers.put("ac:layout-section", Layouts::section);
        renderers.put("ac:layout-cell", (element, view) -> wrapped(element, view, "layout-cell"));
        renderers.put("ac:placeholder", Layouts::placeholder);
    }

    private static void section(MarkupElement section, View view) {
        String type = section.attribute("ac:type").replaceAll("[^a-z_-]", "");
        wrapped(section, view, "layout-section layout-" + (type.isEmpty() ? "single" : type));
    }

    private static void wrapped(MarkupElement element, View view, String kind) {
        view.html().open("div", "class", kind);
        view.children(element);
        view.html().close();
    }

    private static void placeholder(MarkupElement element, View view) {
        view.html().element("span", element.text(), "class", "placeholder");
    }
}
