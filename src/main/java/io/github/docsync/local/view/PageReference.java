package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.util.Optional;

/**
 * The page that a parameter of a macro names.
 *
 * @param title empty where none does
 * @param spaceKey empty for the space of the page that is shown
 */
record PageReference(String title, String spaceKey) {
    static PageReference in(MarkupElement macro) {
        Optional<MarkupElement> page = Optional.empty();
        for (MarkupElement parameter : macro.elements().toList()) {
            Optional<MarkupElement> link = parameter.child("ac:link");
            page = page.or(() -> link.flatMap(found -> found.child("ri:page"))).or(() -> parameter.child("ri:page"));
        }
        return new PageReference(
                page.map(found -> found.attribute("ri:content-title")).orElse(""),
                page.map(found -> found.attribute("ri:space-key")).orElse(""));
    }

    boolean isEmpty() {
        return title.isEmpty();
    }
}
