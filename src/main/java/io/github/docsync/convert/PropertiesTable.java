package io.github.docsync.convert;

import io.github.docsync.convert.tree.Element;
import io.github.docsync.convert.tree.Elements;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows front matter as Confluence's page properties, which reports on other pages can collect. */
final class PropertiesTable {
    private PropertiesTable() {}

    static void render(RenderContext context) {
        Element body = new Element("tbody");
        context.document()
                .frontMatter()
                .other()
                .forEach((name, value) -> body.add(
                        new Element("tr").add(new Element("th").text(name)).add(new Element("td").text(text(value)))));
        if (!body.children().isEmpty()) {
            context.out()
                    .add(Elements.macro("details")
                            .add(new Element("ac:rich-text-body").add(new Element("table").add(body))));
        }
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().map(PropertiesTable::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> entries) {
            return entries.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }
}
