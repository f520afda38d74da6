package io.github.docsync.local.adf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.markup.CharacterData;
import io.github.docsync.local.markup.MarkupElement;
import io.github.docsync.local.markup.MarkupText;
import io.github.docsync.local.markup.MarkupWriter;
import io.github.docsync.local.markup.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Storage format as an ADF document; what ADF has no plain node for becomes an extension that holds its markup. */
public final class AdfWriter {
    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("p", "paragraph"),
            Map.entry("ul", "bulletList"),
            Map.entry("ol", "orderedList"),
            Map.entry("li", "listItem"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("hr", "rule"),
            Map.entry("table", "table"),
            Map.entry("tr", "tableRow"),
            Map.entry("th", "tableHeader"),
            Map.entry("td", "tableCell"));
    private static final Map<String, String> MARKS = Map.of(
            "strong",
            "strong",
            "em",
            "em",
            "u",
            "underline",
            "del",
            "strike",
            "s",
            "strike",
            "code",
            "code",
            "sub",
            "subsup",
            "sup",
            "subsup");
    private static final Map<String, String> PANELS =
            Map.of("info", "info", "tip", "success", "note", "warning", "warning", "error");
    private static final Set<String> TRANSPARENT = Set.of("tbody", "thead", "colgroup", "div", "span");

    private AdfWriter() {}

    /** The document as JSON text. */
    public static String of(MarkupElement body) {
        ObjectNode document = Json.object().put("type", "doc").put("version", 1);
        new AdfWriter().blocks(body, document.putArray("content"));
        return Json.text(document);
    }

    /** Blocks, with stray inline content gathered into paragraphs. */
    private void blocks(MarkupElement parent, ArrayNode content) {
        List<Node> inline = new ArrayList<>();
        for (Node child : parent.children()) {
            if (child instanceof MarkupElement element && isBlock(element)) {
                paragraph(inline, content);
                inline.clear();
                block(element, content);
            } else {
                inline.add(child);
            }
        }
        paragraph(inline, content);
    }

    private static boolean isBlock(MarkupElement element) {
        return BLOCKS.containsKey(element.name())
                || (TRANSPARENT.contains(element.name()) && !element.is("span"))
                || element.name().matches("h[1-6]|pre|ac:task-list|ac:layout.*|ac:adf-extension|ac:image")
                || (element.is("ac:structured-macro")
                        && !Set.of("status", "anchor").contains(element.attribute("ac:name")));
    }

    private void paragraph(List<Node> inline, ArrayNode content) {
        boolean blank = inline.stream()
                .allMatch(
                        node -> node instanceof MarkupText text && text.value().isBlank());
        if (!blank) {
            ArrayNode words = content.addObject().put("type", "paragraph").putArray("content");
            inline.forEach(node -> inline(node, List.of(), words));
        }
    }

    private void block(MarkupElement element, ArrayNode content) {
        String name = element.name();
        if (TRANSPARENT.contains(name)) {
            blocks(element, content);
        } else if (name.equals("p")) {
            inlines(element, content.addObject().put("type", "paragraph"));
        } else if (name.matches("h[1-6]")) {
            ObjectNode heading = content.addObject().put("type", "heading");
            heading.putObject("attrs").put("level", name.charAt(1) - '0');
            inlines(element, heading);
        } else if (BLOCKS.containsKey(name)) {
            ObjectNode node = content.addObject().put("type", BLOCKS.get(name));
            if (!name.equals("hr")) {
                blocks(element, node.putArray("content"));
            }
        } else if (element.is("ac:structured-macro")) {
            macro(element, content);
        } else if (name.equals("pre")) {
            code("", element.text(), content);
        } else {
            extension(element, name, content);
        }
    }

    private void macro(MarkupElement macro, ArrayNode content) {
        String name = macro.attribute("ac:name");
        if (name.equals("code")) {
            code(macro.parameter("language"), macro.textOf("ac:plain-text-body"), content);
        } else if (PANELS.containsKey(name)) {
            ObjectNode panel = content.addObject().put("type", "panel");
            panel.putObject("attrs").put("panelType", PANELS.get(name));
            ArrayNode inner = panel.putArray("content");
            macro.child("ac:rich-text-body").ifPresent(body -> blocks(body, inner));
        } else if (name.equals("expand")) {
            ObjectNode expand = content.addObject().put("type", "expand");
            expand.putObject("attrs").put("title", macro.parameter("title"));
            ArrayNode inner = expand.putArray("content");
            macro.child("ac:rich-text-body").ifPresent(body -> blocks(body, inner));
        } else {
            extension(macro, name, content);
        }
    }

    private static void code(String language, String text, ArrayNode content) {
        ObjectNode block = content.addObject().put("type", "codeBlock");
        if (!language.isEmpty()) {
            block.putObject("attrs").put("language", language);
        }
        if (!text.isEmpty()) {
            block.putArray("content").addObject().put("type", "text").put("text", text);
        }
    }

    private static void extension(MarkupElement element, String key, ArrayNode content) {
        MarkupElement holder = new MarkupElement("").add(element);
        content.addObject()
                .put("type", "extension")
                .putObject("attrs")
                .put("extensionType", "com.atlassian.confluence.macro.core")
                .put("extensionKey", key)
                .putObject("parameters")
                .put("storage", MarkupWriter.inner(holder));
    }

    private void inlines(MarkupElement element, ObjectNode node) {
        ArrayNode content = node.putArray("content");
        element.children().forEach(child -> inline(child, List.of(), content));
    }

    private void inline(Node node, List<ObjectNode> marks, ArrayNode content) {
        if (node instanceof MarkupText text) {
            text(text.value(), marks, content);
        } else if (node instanceof CharacterData data) {
            text(data.value(), marks, content);
        } else if (node instanceof MarkupElement element) {
            inline(element, marks, content);
        }
    }

    private static void text(String value, List<ObjectNode> marks, ArrayNode content) {
        if (value.isEmpty()) {
            return;
        }
        ObjectNode text = content.addObject().put("type", "text").put("text", value);
        if (!marks.isEmpty()) {
            ArrayNode all = text.putArray("marks");
            marks.forEach(mark -> all.add(mark.deepCopy()));
        }
    }

    private void inline(MarkupElement element, List<ObjectNode> marks, ArrayNode content) {
        List<ObjectNode> more = new ArrayList<>(marks);
        switch (element.name()) {
            case "br" -> content.addObject().put("type", "hardBreak");
            case "a" -> {
                ObjectNode link = Json.object().put("type", "link");
                link.putObject("attrs").put("href", element.attribute("href"));
                more.add(link);
                element.children().forEach(child -> inline(child, more, content));
            }
            case "ac:inline-comment-marker" -> {
                ObjectNode annotation = Json.object().put("type", "annotation");
                annotation
                        .putObject("attrs")
                        .put("annotationType", "inlineComment")
                        .put("id", element.attribute("ac:ref"));
                more.add(annotation);
                element.children().forEach(child -> inline(child, more, content));
            }
            case "ac:structured-macro" ->
                content.addObject()
                        .put("type", element.attribute("ac:name").equals("status") ? "status" : "inlineExtension")
                        .putObject("attrs")
                        .put("text", element.parameter("title"));
            case "ac:parameter", "ri:page", "ri:attachment" -> {
                // Says something about its parent; it is not text.
            }
            default -> {
                String mark = MARKS.get(element.name());
                if (mark != null) {
                    ObjectNode node = Json.object().put("type", mark);
                    if (mark.equals("subsup")) {
                        node.putObject("attrs").put("type", element.name());
                    }
                    more.add(node);
                }
                element.children().forEach(child -> inline(child, more, content));
            }
        }
    }
}
