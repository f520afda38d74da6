package io.github.docsync.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Stores a body the way Confluence may: with the same meaning, and hardly a byte the same. */
public final class ServerRewrite {
    private static final Set<String> ROOMY = Set.of(
            "ul",
            "ol",
            "table",
            "tr",
            "ac:task-list",
            "ac:task",
            "ac:structured-macro",
            "ac:link",
            "ac:rich-text-body",
            "blockquote");
    private static final Map<String, String> OTHER_NAMES =
            Map.of("strong", "b", "em", "i", "u", "ins", "del", "strike");

    private final Random random;
    private int comments;

    private ServerRewrite(Random random) {
        this.random = random;
    }

    public static String of(Random random, String storage) {
        ServerRewrite rewrite = new ServerRewrite(random);
        List<StorageNode> nodes =
                TreeRewriter.rewrite(StorageParser.parse(storage).nodes(), rewrite::element);
        StringBuilder out = new StringBuilder();
        rewrite.spell(nodes, true, false, out);
        return out.toString();
    }

    private boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    private StorageNode element(StorageNode.Element original, List<StorageNode> children) {
        Map<String, String> attributes = new LinkedHashMap<>(original.attributes());
        String name = original.name();
        List<StorageNode> content = new ArrayList<>(children);
        switch (name) {
            case "ac:structured-macro" -> {
                attributes.put("ac:schema-version", "1");
                attributes.put("ac:macro-id", "id-" + random.nextInt());
                shuffleParameters(content);
            }
            case "p", "h1", "td" -> {
                if (sometimes()) {
                    attributes.put(random.nextBoolean() ? "local-id" : "ac:local-id", "id-" + random.nextInt());
                }
            }
            case "ri:page" -> attributes.put("ri:version-at-save", "4");
            case "ol" -> attributes.put("start", "1");
            case "table" -> table(attributes, content);
            case "ac:task-id" -> {
                return new StorageNode.Element(name, Map.of(), List.of(text(Integer.toString(random.nextInt(99)))));
            }
            case "ac:task-status" -> {
                return new StorageNode.Element(
                        name, Map.of(), List.of(text(random.nextBoolean() ? "complete" : "incomplete")));
            }
            case "ac:task" -> content.add(1, new StorageNode.Element("ac:task-uuid", Map.of(), List.of(text("u"))));
            case "del" -> {
                if (random.nextBoolean()) {
                    return new StorageNode.Element("span", Map.of("style", "text-decoration: line-through;"), content);
                }
            }
            default -> {}
        }
        if (Set.of("p", "li", "td", "th", "strong", "ac:link-body", "ac:task-body")
                .contains(name)) {
            content = commented(content);
        }
        if (Set.of("li", "td", "th").contains(name) && random.nextBoolean()) {
            content = inParagraph(content);
        }
        if (sometimes()) {
            attributes.put("class", "");
        }
        return new StorageNode.Element(
                random.nextBoolean() ? OTHER_NAMES.getOrDefault(name, name) : name, attributes, content);
    }

    private static StorageNode text(String text) {
        return new StorageNode.Text(text);
    }

    private static void table(Map<String, String> attributes, List<StorageNode> content) {
        boolean columns = ((StorageNode.Element) content.get(0)).is("colgroup");
        attributes.put("data-layout", columns ? "wide" : "default");
        attributes.put("data-table-width", "760");
        List<StorageNode> rows = content.subList(columns ? 1 : 0, content.size());
        StorageNode body = new StorageNode.Element("tbody", Map.of(), rows);
        rows.clear();
        content.add(body);
    }

    private void shuffleParameters(List<StorageNode> content) {
        long parameters = content.stream()
                .filter(child -> child instanceof StorageNode.Element element && element.is("ac:parameter"))
                .count();
        Collections.shuffle(content.subList(0, (int) parameters), random);
    }

    private static List<StorageNode> inParagraph(List<StorageNode> content) {
        List<StorageNode> line = new ArrayList<>();
        List<StorageNode> blocks = new ArrayList<>();
        for (StorageNode child : content) {
            boolean block = child instanceof StorageNode.Element element
                    && Set.of("ul", "ol").contains(element.name());
            (block ? blocks : line).add(child);
        }
        List<StorageNode> result = new ArrayList<>();
        result.add(new StorageNode.Element("p", Map.of(), line));
        result.addAll(blocks);
        return result;
    }

    /** Puts a comment's marker round part of some text. */
    private List<StorageNode> commented(List<StorageNode> content) {
        List<StorageNode> result = new ArrayList<>();
        for (StorageNode child : content) {
            if (child instanceof StorageNode.Text text && random.nextInt(6) == 0) {
                int start = text.text()
                        .offsetByCodePoints(
                                0,
                                random.nextInt(text.text()
                                        .codePointCount(0, text.text().length())));
                result.add(text(text.text().substring(0, start)));
                result.add(new StorageNode.Element(
                        "ac:inline-comment-marker",
                        Map.of("ac:ref", "ref-" + comments++),
                        List.of(text(text.text().substring(start)))));
            } else {
                result.add(child);
            }
        }
        return result;
    }

    private void spell(List<StorageNode> nodes, boolean roomy, boolean exact, StringBuilder out) {
        for (StorageNode node : nodes) {
            if (roomy && sometimes()) {
                out.append(random.nextBoolean() ? "\n" : "  \n ");
            }
            if (node instanceof StorageNode.Element element) {
                spell(element, out);
            } else if (node instanceof StorageNode.Text text) {
                String spelled = entities(text.text());
                out.append(!exact && sometimes() ? spelled.replace(" ", "\n  ") : spelled);
            } else if (node instanceof StorageNode.Cdata cdata) {
                out.append("<![CDATA[")
                        .append(cdata.text().replace("]]>", "]]]]><![CDATA[>"))
                        .append("]]>");
            }
        }
    }

    private void spell(StorageNode.Element element, StringBuilder out) {
        out.append('<').append(element.name());
        List<Map.Entry<String, String>> attributes =
                new ArrayList<>(element.attributes().entrySet());
        Collections.shuffle(attributes, random);
        String quote = random.nextBoolean() ? "'" : "\"";
        attributes.forEach(attribute -> out.append(' ')
                .append(attribute.getKey())
                .append('=')
                .append(quote)
                .append(entities(attribute.getValue()))
                .append(quote));
        if (element.children().isEmpty()) {
            out.append(random.nextBoolean() ? "/>" : " />");
            return;
        }
        out.append('>');
        spell(element.children(), ROOMY.contains(element.name()), element.is("ac:parameter"), out);
        out.append("</").append(element.name()).append('>');
    }

    private String entities(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
        if (sometimes()) {
            escaped = escaped.replace("ü", "&uuml;").replace("\u00A0", "&nbsp;").replace("é", "&#xE9;");
        }
        return escaped;
    }
}
