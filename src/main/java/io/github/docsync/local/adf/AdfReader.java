package io.github.docsync.local.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.markup.CharacterData;
import io.github.docsync.local.markup.MarkupElement;
import io.github.docsync.local.markup.MarkupText;
import io.github.docsync.local.markup.MarkupWriter;
import io.github.docsync.local.markup.Node;
import java.util.Map;

/** An ADF document as storage format, for plain documents; unknown nodes give their content. */
public final class AdfReader {
    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("paragraph", "p"),
            Map.entry("bulletList", "ul"),
            Map.entry("orderedList", "ol"),
            Map.entry("listItem", "li"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("rule", "hr"),
            Map.entry("tableRow", "tr"),
            Map.entry("tableHeader", "th"),
            Map.entry("tableCell", "td"),
            Map.entry("hardBreak", "br"));
    private static final Map<String, String> MARKS =
            Map.of("strong", "strong", "em", "em", "underline", "u", "strike", "del", "code", "code");
    private static final Map<String, String> PANELS =
            Map.of("info", "info", "success", "tip", "warning", "note", "error", "warning", "note", "info");

    private AdfReader() {}

    /** @throws IllegalArgumentException when it is not an ADF document */
    public static String toStorage(String json) {
        JsonNode document = Json.parse(json);
        if (!document.path("type").asText().equals("doc")) {
            throw new IllegalArgumentException("an ADF document has the type doc");
        }
        MarkupElement root = new MarkupElement("");
        children(document, root);
        return MarkupWriter.inner(root);
    }

    private static void children(JsonNode node, MarkupElement parent) {
        node.path("content").forEach(child -> add(child, parent));
    }

    private static void add(JsonNode node, MarkupElement parent) {
        String type = node.path("type").asText();
        switch (type) {
            case "text" -> parent.add(marked(node));
            case "heading" -> {
                int level = Math.max(1, Math.min(6, node.at("/attrs/level").asInt(1)));
                nested(node, new MarkupElement("h" + level), parent);
            }
            case "codeBlock" -> {
                StringBuilder text = new StringBuilder();
                node.path("content")
                        .forEach(child -> text.append(child.path("text").asText()));
                MarkupElement macro =
                        macro("code", "language", node.at("/attrs/language").asText(""));
                macro.add(new MarkupElement("ac:plain-text-body").add(new CharacterData(text.toString())));
                parent.add(macro);
            }
            case "panel" -> {
                String name = PANELS.getOrDefault(node.at("/attrs/panelType").asText(), "info");
                MarkupElement macro = macro(name, "", "");
                parent.add(macro);
                nested(node, new MarkupElement("ac:rich-text-body"), macro);
            }
            case "expand" -> {
                MarkupElement macro =
                        macro("expand", "title", node.at("/attrs/title").asText(""));
                parent.add(macro);
                nested(node, new MarkupElement("ac:rich-text-body"), macro);
            }
            case "table" -> {
                MarkupElement body = new MarkupElement("tbody");
                children(node, body);
                parent.add(new MarkupElement("table").add(body));
            }
            default -> {
                String name = BLOCKS.get(type);
                if (name == null) {
                    children(node, parent);
                } else {
                    nested(node, new MarkupElement(name), parent);
                }
            }
        }
    }

    private static void nested(JsonNode node, MarkupElement element, MarkupElement parent) {
        children(node, element);
        parent.add(element);
    }

    private static MarkupElement macro(String name, String parameter, String value) {
        MarkupElement macro = new MarkupElement("ac:structured-macro").with("ac:name", name);
        if (!value.isEmpty()) {
            macro.add(
                    new MarkupElement("ac:parameter").with("ac:name", parameter).add(new MarkupText(value)));
        }
        return macro;
    }

    private static Node marked(JsonNode node) {
        Node shown = new MarkupText(node.path("text").asText());
        for (JsonNode mark : node.path("marks")) {
            String type = mark.path("type").asText();
            if (type.equals("link")) {
                shown = new MarkupElement("a")
                        .with("href", mark.at("/attrs/href").asText())
                        .add(shown);
            } else if (type.equals("subsup")) {
                String name = mark.at("/attrs/type").asText().equals("sub") ? "sub" : "sup";
                shown = new MarkupElement(name).add(shown);
            } else if (type.equals("annotation")) {
                shown = new MarkupElement("ac:inline-comment-marker")
                        .with("ac:ref", mark.at("/attrs/id").asText())
                        .add(shown);
            } else if (MARKS.containsKey(type)) {
                shown = new MarkupElement(MARKS.get(type)).add(shown);
            }
        }
        return shown;
    }
}
