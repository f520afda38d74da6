package io.github.docsync.convert;

import io.github.docsync.convert.tree.Elements;
import io.github.docsync.convert.tree.TreeElement;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows front matter as Confluence's page properties, which reports on other pages can collect. */
final class PropertiesTable {
    private PropertiesTable() {}

    static void render(RenderContext context) {
        TreeElement body = new TreeElement("tbody");
        context.document()
                .frontMatter()
                .other()
                .forEach((name, value) -> body.add(new TreeElement("tr")
                        .add(new TreeElement("th").text(name))
                        .add(new TreeElement("td").text(text(value)))));
        if (!body.children().isEmpty()) {
            context.out()
                    .add(Elements.macro("details")
                            .add(new TreeElement("ac:rich-text-body").add(new TreeElement("table").add(body))));
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
