package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.util.Map;
import java.util.Optional;

/** What the new editor stores in addition to the old format: panels and decisions. */
final class AdfExtensions {
    private AdfExtensions() {}

    static void addTo(Map<String, Renderer> renderers) {
        renderers.put("ac:adf-extension", AdfExtensions::extension);
        renderers.put("ac:adf-node", AdfExtensions::node);
        renderers.put("ac:adf-attribute", (element, view) -> {
            // Says something about its node; it is not shown.
        });
        renderers.put("ac:adf-fallback", (element, view) -> {
            // For readers that do not know the node; we do.
        });
    }

    private static void extension(MarkupElement extension, View view) {
        Optional<MarkupElement> node = extension.child("ac:adf-node");
        if (node.isPresent()) {
            node(node.get(), view);
        } else {
            extension.child("ac:adf-fallback").ifPresent(view::children);
        }
    }

    private static void node(MarkupElement node, View view) {
        switch (node.attribute("type")) {
            case "panel" -> PanelView.open(attribute(node, "panel-type"), "", "", view);
            case "decision-list" -> view.html().open("ul", "class", "decisions");
            case "decision-item" -> view.html().open("li");
            default -> view.html().open("div");
        }
        node.elements().forEach(child -> {
            if (child.is("ac:adf-content")) {
                view.children(child);
            } else if (child.is("ac:adf-node")) {
                node(child, view);
            }
        });
        if (node.attribute("type").equals("panel")) {
            PanelView.close(view);
        } else {
            view.html().close();
        }
    }

    private static String attribute(MarkupElement node, String key) {
        return node.elements()
                .filter(child -> child.is("ac:adf-attribute"))
                .filter(child -> child.attribute("key").equals(key))
                .findFirst()
                .map(MarkupElement::text)
                .orElse("");
    }
}
