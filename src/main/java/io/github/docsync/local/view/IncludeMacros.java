package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.util.Optional;

/** The macros that show another page, or its excerpt, as a part of this one. */
final class IncludeMacros {
    private IncludeMacros() {}

    static void include(MarkupElement macro, View view) {
        included(macro, view).ifPresent(found -> {
            view.html().open("div", "class", "included");
            view.html().add(View.of(found.body(), found.context())).close();
        });
    }

    static void excerpt(MarkupElement macro, View view) {
        included(macro, view).ifPresent(found -> {
            Optional<MarkupElement> excerpt = excerptIn(found.body()).flatMap(one -> one.child("ac:rich-text-body"));
            if (excerpt.isEmpty()) {
                problem("The page “" + found.title() + "” has no excerpt.", view);
                return;
            }
            view.html().open("div", "class", "included");
            if (!macro.parameter("nopanel").equals("true")) {
                view.html().open("p", "class", "panel-title");
                view.html().element("a", found.title(), "href", found.url()).close();
            }
            view.html().add(View.of(excerpt.get(), found.context())).close();
        });
    }

    private static Optional<MarkupElement> excerptIn(MarkupElement element) {
        for (MarkupElement child : element.elements().toList()) {
            if (child.is("ac:structured-macro") && child.attribute("ac:name").equals("excerpt")) {
                return Optional.of(child);
            }
            Optional<MarkupElement> inside = excerptIn(child);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private static Optional<ViewContext.Included> included(MarkupElement macro, View view) {
        PageReference page = PageReference.in(macro);
        Optional<ViewContext.Included> found = view.surroundings().include(page.title(), page.spaceKey());
        if (found.isEmpty()) {
            boolean exists =
                    view.surroundings().page(page.title(), page.spaceKey()).isPresent();
            problem(
                    exists
                            ? "The page “" + page.title() + "” cannot contain itself."
                            : "There is no page “" + page.title() + "” here.",
                    view);
        }
        return found;
    }

    private static void problem(String text, View view) {
        view.html().open("div", "class", "macro").element("span", text, "class", "unresolved");
        view.html().close();
    }
}
