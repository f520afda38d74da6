package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.util.List;
import java.util.Optional;

/** The children macro, with its parameters {@code page}, {@code all}, {@code depth}, {@code first}, {@code sort} and {@code reverse}. */
final class ChildrenMacro {
    /** "All descendants" still ends somewhere. */
    private static final int DEEPEST = 50;

    private ChildrenMacro() {}

    static void render(MarkupElement macro, View view) {
        ChildOrder order = ChildOrder.of(macro.parameter("sort"), macro.parameter("reverse"));
        int depth = depth(macro);
        PageReference page = PageReference.in(macro);
        Optional<List<ViewContext.Child>> below = page.isEmpty()
                ? Optional.of(view.surroundings().children(depth, order))
                : view.surroundings().children(page.title(), page.spaceKey(), depth, order);
        if (below.isEmpty()) {
            view.html().element("p", "There is no page “" + page.title() + "” here.", "class", "unresolved");
            return;
        }
        List<ViewContext.Child> shown = below.get();
        String first = macro.parameter("first");
        if (first.matches("[1-9]\\d{0,5}")) {
            shown = shown.subList(0, Math.min(shown.size(), Integer.parseInt(first)));
        }
        if (shown.isEmpty()) {
            view.html().open("ul", "class", "children");
            view.html()
                    .element("li", "There are no pages below this one.", "class", "quiet none")
                    .close();
        } else {
            list(shown, view);
        }
    }

    private static int depth(MarkupElement macro) {
        if (macro.parameter("all").equals("true")) {
            return DEEPEST;
        }
        String depth = macro.parameter("depth");
        return depth.matches("[1-9]\\d?") ? Integer.parseInt(depth) : 1;
    }

    private static void list(List<ViewContext.Child> children, View view) {
        view.html().open("ul", "class", "children");
        for (ViewContext.Child child : children) {
            view.html().open("li").element("a", child.title(), "href", child.url());
            if (!child.below().isEmpty()) {
                list(child.below(), view);
            }
            view.html().close();
        }
        view.html().close();
    }
}
