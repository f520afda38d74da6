package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import io.github.docsync.local.markup.MarkupText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headings of a body with the ids that links reach them by: their text with spaces as hyphens, case and
 * punctuation kept; a second heading of the same text gets {@code .1}.
 */
final class Headings {
    /** A heading. */
    record Heading(int level, String text, String id) {}

    private final List<Heading> all = new ArrayList<>();
    private final IdentityHashMap<MarkupElement, Heading> byElement = new IdentityHashMap<>();

    private Headings() {}

    static Headings of(MarkupElement body) {
        Headings headings = new Headings();
        Map<String, Integer> seen = new HashMap<>();
        body.visit(element -> {
            if (element.name().matches("h[1-6]")) {
                String text = visibleText(element);
                String id = text.replaceAll("\\s+", "-");
                int before = seen.merge(id, 1, Integer::sum) - 1;
                String unique = before == 0 ? id : id + "." + before;
                Heading heading = new Heading(element.name().charAt(1) - '0', text, unique);
                headings.all.add(heading);
                headings.byElement.put(element, heading);
            }
        });
        return headings;
    }

    private static String visibleText(MarkupElement heading) {
        StringBuilder text = new StringBuilder();
        collect(heading, text);
        return text.toString().strip();
    }

    private static void collect(MarkupElement element, StringBuilder text) {
        element.children().forEach(child -> {
            if (child instanceof MarkupText plain) {
                text.append(plain.value());
            } else if (child instanceof MarkupElement inner && !inner.is("ac:structured-macro")) {
                collect(inner, text);
            }
        });
    }

    String idOf(MarkupElement heading) {
        Heading found = byElement.get(heading);
        return found == null ? "" : found.id();
    }

    List<Heading> all() {
        return all;
    }
}
