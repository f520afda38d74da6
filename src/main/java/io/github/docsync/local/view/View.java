package io.github.docsync.local.view;

import io.github.docsync.local.markup.CharacterData;
import io.github.docsync.local.markup.Element;
import io.github.docsync.local.markup.Node;
import io.github.docsync.local.markup.Text;
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
    private final Surroundings surroundings;
    private final Headings headings;

    private View(Surroundings surroundings, Headings headings) {
        this.surroundings = surroundings;
        this.headings = headings;
    }

    private static Map<String, Renderer> renderers() {
        Map<String, Renderer> renderers = new HashMap<>();
        PlainElements.addTo(renderers);
        Links.addTo(renderers);
        Images.addTo(renderers);
        Tasks.addTo(renderers);
        Layouts.addTo(renderers);
        AdfExtensions.addTo(renderers);
        Macros.addTo(renderers);
        return renderers;
    }

    /** A body as HTML. */
    public static Html of(Element body, Surroundings surroundings) {
        View view = new View(surroundings, Headings.of(body));
        view.children(body);
        return view.html;
    }

    Html html() {
        return html;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Headings headings() {
        return headings;
    }

    void children(Element element) {
        nodes(element.children());
    }

    void nodes(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Text text) {
                html.text(text.value());
            } else if (node instanceof CharacterData data) {
                html.text(data.value());
            } else if (node instanceof Element element) {
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
