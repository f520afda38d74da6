package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Elements that Markdown has no words for, as comments round what they hold: {@code <!-- storage:p class="x" -->}. Their text stays
 * Markdown.
 */
final class ElementWriter {
    /** Their content is not text, or they have none; or as storage format they are easier to read than as many comments. */
    private static final Set<String> PASSED = Set.of(
            "table",
            "tr",
            "td",
            "th",
            "pre",
            "hr",
            "br",
            "time",
            "ac:link",
            Nodes.IMAGE,
            "ac:emoticon",
            "ac:placeholder",
            Nodes.PLAIN_BODY,
            Nodes.PARAMETER,
            Nodes.TASK_LIST,
            "ac:task");

    private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

    private ElementWriter() {}

    /** In a line of text; empty where that cannot be said. */
    static Optional<String> inline(Element element, Line line, InlineWriter writer) {
        boolean fits = !PASSED.contains(element.name())
                && !element.name().equals(Nodes.MACRO)
                && !element.children().isEmpty()
                && !Nodes.isBlock(element);
        return fits
                ? opening(element)
                        .filter(opening -> !line.cell() || opening.indexOf('|') < 0)
                        .map(opening -> opening + writer.run(element.children(), line, '>', '<') + closing(element))
                : Optional.empty();
    }

    /** As a block; empty where that cannot be said. */
    static Optional<String> block(Element element, BlockWriter writer, MarkdownStyle style) {
        boolean plainMacro = element.name().equals(Nodes.MACRO)
                && Nodes.child(element, Nodes.RICH_BODY).isEmpty();
        if (PASSED.contains(element.name()) || plainMacro || element.children().isEmpty()) {
            return Optional.empty();
        }
        String content = LINES.contains(element.name()) ? writer.line(element, style) : writer.all(element, style);
        return content.isBlank()
                ? Optional.empty()
                : opening(element).map(opening -> opening + "\n\n" + content + "\n\n" + closing(element));
    }

    private static Optional<String> opening(Element element) {
        StringBuilder text = new StringBuilder("<!-- storage:").append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            Optional<String> item = AttributeText.item(attribute.getKey(), attribute.getValue());
            if (item.isEmpty()) {
                return Optional.empty();
            }
            text.append(' ').append(item.get());
        }
        boolean named = element.name().matches("[A-Za-z][A-Za-z0-9:_.-]{0,80}");
        return named ? Optional.of(text.append(" -->").toString()) : Optional.empty();
    }

    private static String closing(Element element) {
        return "<!-- /storage:" + element.name() + " -->";
    }

    /** Whether the node belongs to the element that holds it, and is passed through in it. */
    static boolean isPart(StorageNode node) {
        return node instanceof Element element
                && (element.name().equals(Nodes.PARAMETER)
                        || element.name().startsWith("ri:")
                        || element.name().equals("ac:adf-attribute")
                        || element.name().equals("ac:adf-fallback"));
    }
}
