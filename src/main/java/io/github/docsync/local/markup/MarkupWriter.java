package io.github.docsync.local.markup;

import java.util.Map;

/** Writes storage format as Confluence returns it: {@code <br />}, named entities, CDATA kept. */
public final class MarkupWriter {
    private final StringBuilder out = new StringBuilder();

    private MarkupWriter() {}

    /** The children of an element as text. */
    public static String inner(MarkupElement element) {
        MarkupWriter writer = new MarkupWriter();
        element.children().forEach(writer::write);
        return writer.out.toString();
    }

    private void write(Node node) {
        if (node instanceof MarkupText text) {
            escaped(text.value(), false);
        } else if (node instanceof CharacterData data) {
            out.append("<![CDATA[")
                    .append(data.value().replace("]]>", "]]]]><![CDATA[>"))
                    .append("]]>");
        } else if (node instanceof MarkupElement element) {
            write(element);
        }
    }

    private void write(MarkupElement element) {
        out.append('<').append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            out.append(' ').append(attribute.getKey()).append("=\"");
            escaped(attribute.getValue(), true);
            out.append('"');
        }
        if (element.children().isEmpty()) {
            out.append(" />");
            return;
        }
        out.append('>');
        element.children().forEach(this::write);
        out.append("</").append(element.name()).append('>');
    }

    private void escaped(String text, boolean attribute) {
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t', '\r' -> {
                    if (attribute) {
                        out.append("&#").append(codePoint).append(';');
                    } else {
                        out.append((char) codePoint);
                    }
                }
                default -> Entities.append(codePoint, out);
            }
        });
    }
}
