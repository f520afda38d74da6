package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.canonical.EdgeBlanks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Storage format without what no author would write: comment markers, ids that Confluence adds, spellings of formatting, several
 * spaces in a row, formatting that is cut in pieces. The canonical form of a tidy body is that of the body.
 */
final class TidyStorage {
    /** Deeper trees are left as they are; nobody writes them, and their fence is as good as any. */
    private static final int DEEPEST = 100;

    private static final Map<String, String> NAMES = spellings();

    private static final Set<String> ADDED = Set.of(
            "ac:macro-id",
            "ac:local-id",
            "local-id",
            "ri:local-id",
            "ri:version-at-save",
            "ac:task-uuid",
            "ac:task-list-id");

    private static final Set<String> UNWRAPPED = Set.of("ac:inline-comment-marker", "tbody", "thead", "tfoot");
    private static final Set<String> FORMATS =
            Set.of("strong", "em", "u", "del", "sub", "sup", "code", "small", "big", "span");

    /** Their text is data, of which every character counts. */
    private static final Set<String> DATA = Set.of(
            "pre",
            "ac:parameter",
            "ac:plain-text-body",
            "ac:plain-text-link-body",
            "ac:task-id",
            "ac:task-uuid",
            "ac:task-status",
            "ac:adf-attribute",
            "ac:placeholder",
            "ac:default-parameter");

    /** Spaces between their children are never meant. */
    private static final Set<String> STRUCTURES = Set.of(
            "ul",
            "ol",
            "dl",
            "table",
            "tbody",
            "tr",
            "colgroup",
            "ac:layout",
            "ac:layout-section",
            "ac:layout-cell",
            "ac:rich-text-body",
            "ac:adf-content",
            "blockquote",
            "ac:task-list",
            "ac:task",
            "ac:structured-macro",
            "ac:link",
            "ac:image",
            "ac:adf-extension",
            "ac:adf-node");

    private TidyStorage() {}

    private static Map<String, String> spellings() {
        Map<String, String> names = new HashMap<>();
        names.put("b", "strong");
        names.put("i", "em");
        names.put("ins", "u");
        names.put("strike", "del");
        names.put("s", "del");
        return Map.copyOf(names);
    }

    /** The nodes, tidied; the same nodes where they are nested too deeply. */
    static List<StorageNode> of(List<StorageNode> nodes) {
        return depth(nodes, 0) > DEEPEST ? nodes : EdgeBlanks.outside(tidy(nodes, false, true));
    }

    static boolean isTooDeep(List<StorageNode> nodes) {
        return depth(nodes, 0) > DEEPEST;
    }

    private static int depth(List<StorageNode> nodes, int above) {
        int deepest = above;
        for (StorageNode node : nodes) {
            if (node instanceof StorageNode.Element element && above <= DEEPEST) {
                deepest = Math.max(deepest, depth(element.children(), above + 1));
            }
        }
        return deepest;
    }

    private static List<StorageNode> tidy(List<StorageNode> nodes, boolean data, boolean structure) {
        List<StorageNode> flat = new ArrayList<>();
        for (StorageNode node : nodes) {
            if (node instanceof StorageNode.Element element) {
                flat.addAll(element(element, data));
            } else if (node instanceof StorageNode.Cdata cdata && !data) {
                flat.add(new StorageNode.Text(spaces(cdata.text())));
            } else if (node instanceof StorageNode.Text text && !data) {
                flat.add(new StorageNode.Text(spaces(text.text())));
            } else {
                flat.add(node);
            }
        }
        List<StorageNode> merged = new ArrayList<>();
        for (StorageNode node : flat) {
            add(node, merged, data);
        }
        if (structure) {
            dropSpacesBetweenBlocks(merged);
        }
        return merged;
    }

    private static List<StorageNode> element(StorageNode.Element element, boolean inData) {
        boolean data = inData || DATA.contains(element.name());
        List<StorageNode> children = tidy(element.children(), data, STRUCTURES.contains(element.name()));
        if (UNWRAPPED.contains(element.name()) || isEmptySpan(element)) {
            return children;
        }
        if (element.name().equals("ac:adf-attribute")
                && Set.of("local-id", "localId")
                        .contains(element.attribute("key").orElse(""))) {
            return List.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.keySet().removeAll(ADDED);
        attributes.remove("colspan", "1");
        attributes.remove("rowspan", "1");
        if (element.name().equals("ac:plain-text-link-body")) {
            return List.of(
                    new StorageNode.Element(Nodes.LINK_BODY, Map.of(), List.of(new StorageNode.Text(element.data()))));
        }
        String name = NAMES.getOrDefault(element.name(), element.name());
        if (name.equals("span") && attributes.equals(Map.of("style", "text-decoration: line-through;"))) {
            name = "del";
            attributes.clear();
        }
        return List.of(new StorageNode.Element(name, attributes, children));
    }

    private static boolean isEmptySpan(StorageNode.Element element) {
        return element.name().equals("span")
                && (element.attributes().isEmpty()
                        || element.attribute("class").orElse("").equals("placeholder-inline-tasks"));
    }

    private static void add(StorageNode node, List<StorageNode> merged, boolean data) {
        StorageNode last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (node instanceof StorageNode.Text text && last instanceof StorageNode.Text before && !data) {
            merged.set(merged.size() - 1, new StorageNode.Text(spaces(before.text() + text.text())));
        } else if (node instanceof StorageNode.Element element && FORMATS.contains(element.name())) {
            if (element.children().isEmpty()) {
                return;
            }
            if (last instanceof StorageNode.Element before && continues(before, element)) {
                List<StorageNode> joined = new ArrayList<>();
                before.children().forEach(child -> add(child, joined, data));
                element.children().forEach(child -> add(child, joined, data));
                merged.set(merged.size() - 1, new StorageNode.Element(element.name(), element.attributes(), joined));
            } else {
                merged.add(node);
            }
        } else if (!(node instanceof StorageNode.Text text && text.text().isEmpty())) {
            merged.add(node);
        }
    }

    private static boolean continues(StorageNode.Element before, StorageNode.Element after) {
        return before.name().equals(after.name()) && before.attributes().equals(after.attributes());
    }

    private static void dropSpacesBetweenBlocks(List<StorageNode> nodes) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            boolean afterBlock = i == 0 || Nodes.isBlock(nodes.get(i - 1)) || Nodes.is(nodes.get(i - 1), Nodes.IMAGE);
            boolean beforeBlock =
                    i + 1 == nodes.size() || Nodes.isBlock(nodes.get(i + 1)) || Nodes.is(nodes.get(i + 1), Nodes.IMAGE);
            if (Nodes.isBlank(nodes.get(i)) && (afterBlock || beforeBlock)) {
                nodes.remove(i);
            }
        }
    }

    /** XML's white space, several in a row as one. */
    private static String spaces(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean after = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean blank = character == ' ' || character == '\n' || character == '\t' || character == '\r';
            if (!blank) {
                collapsed.append(character);
            } else if (!after) {
                collapsed.append(' ');
            }
            after = blank;
        }
        return collapsed.toString();
    }
}
