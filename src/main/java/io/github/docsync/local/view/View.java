package io.github.docsync.local.view;

import io.github.docsync.local.markup.CharacterData;
import io.github.docsync.local.markup.MarkupElement;
import io.github.docsync.local.markup.MarkupText;
import io.github.docsync.local.markup.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows a body as HTML. Elements go to the renderer of their family; the text of unknown elements is shown without
 * them, so nothing that a body holds reaches the page as markup of its own.
 */
public final class View {
    private static final Map<String, Renderer> RENDERERS = renderers();

    private final Html html = new Html();
    private final ViewContext surroundings;
    private final Headings headings;

    private View(ViewContext surroundings, Headings headings) {
        this.surroundings = surroundings;
        this.headings = headings;
    }

    private static Map<String, Renderer> renderers() {
        Map<String, Renderer> renderers = new HashMap<>();
        PlainElements.addTo(renderers);
        LinkView.addTo(renderers);
        Images.addTo(renderers);
        TaskView.addTo(renderers);
        Layouts.addTo(renderers);
        AdfExtensions.addTo(renderers);
        MacroView.addTo(renderers);
        return renderers;
    }

    /** A body as HTML. */
    public static Html of(MarkupElement body, ViewContext surroundings) {
        View view = new View(surroundings, Headings.of(body));
        view.children(body);
        return view.html;
    }

    Html html() {
        return html;
    }

    ViewContext surroundings() {
        return surroundings;
    }

    Headings headings() {
        return headings;
    }

    void children(MarkupElement element) {
        nodes(element.children());
    }

    void nodes(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof MarkupText text) {
                html.text(text.value());
            } else if (node instanceof CharacterData data) {
                html.text(data.value());
            } else if (node instanceof MarkupElement element) {
                Renderer renderer = RENDERERS.get(element.name());
                if (renderer == null) {
                    children(element);
                } else {
                    renderer.render(element, this);
                }
            }
        }
    }
}
