package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.Vocabulary;
import io.github.docsync.storage.XmlCharacters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The part of the canonical form that concerns one element at a time: its name, attributes and data. */
public final class CanonicalElements {
    private static final Map<String, String> NAMES =
            Map.of("b", "strong", "i", "em", "ins", "u", "strike", "del", "s", "del");

    /** Added by Confluence when it stores a body. */
    private static final Set<String> ADDED_ATTRIBUTES = Set.of(
            "ac:schema-version",
            "ac:macro-id",
            "ac:local-id",
            "local-id",
            "ri:local-id",
            "ri:version-at-save",
            Vocabulary.TASK_LIST_ID);

    /**
     * A task's number and universal id and the id of its list are Confluence's, and its status changes when a reader ticks the box, without an edit
     * of the page.
     */
    private static final Set<String> ADDED_ELEMENTS =
            Set.of(Vocabulary.TASK_LIST_ID, Vocabulary.TASK_ID, Vocabulary.TASK_UUID, Vocabulary.TASK_STATUS);

    private static final Set<String> LOCAL_ID_KEYS = Set.of("local-id", "localId");
    private static final String LINE_THROUGH = "text-decoration: line-through;";

    private CanonicalElements() {}

    static @Nullable StorageNode rewrite(StorageNode.Element original, List<StorageNode> children) {
        if (ADDED_ELEMENTS.contains(original.name()) || isLocalId(original)) {
            return null;
        }
        String name = NAMES.getOrDefault(original.name(), original.name());
        Map<String, String> attributes = attributes(original);
        switch (name) {
            case "span" -> {
                if (attributes.equals(Map.of("style", LINE_THROUGH))) {
                    return new StorageNode.Element("del", Map.of(), children);
                }
            }
            case "ol" -> attributes.remove("start", "1");
            case "td", "th" -> {
                attributes.remove("colspan", "1");
                attributes.remove("rowspan", "1");
            }
            case "table" -> TableLayout.removeInduced(attributes, children);
            case "colgroup" -> {
                if (!TableLayout.hasWidths(children)) {
                    return null;
                }
            }
            case Vocabulary.PLAIN_TEXT_BODY -> children = List.of(new StorageNode.Cdata(data(children)));
            case Vocabulary.PLAIN_TEXT_LINK_BODY -> {
                name = Vocabulary.LINK_BODY;
                children = List.of(new StorageNode.Text(data(children)));
            }
            case Vocabulary.MACRO -> children = sorted(children, Vocabulary.PARAMETER, Vocabulary.PARAMETER_NAME);
            case "ac:adf-node" -> children = sorted(children, "ac:adf-attribute", "key");
            default -> {}
        }
        if (!name.equals(Vocabulary.PLAIN_TEXT_BODY)) {
            children = withoutCdata(children);
        }
        if (Vocabulary.isStructure(original) || (Vocabulary.isData(original) && hasElements(children))) {
            children = withoutSpaces(children);
        }
        return new StorageNode.Element(name, attributes, children);
    }

    /** What the element and its children say by their attributes and text, without what is deeper down. */
    public static String summary(StorageNode.Element element) {
        StringBuilder summary = new StringBuilder(element.name()).append(attributes(element));
        for (StorageNode node : element.children()) {
            if (node instanceof StorageNode.Element child) {
                summary.append(child.name()).append(attributes(child)).append(data(child.children()));
            }
        }
        return summary.toString();
    }

    private static boolean isLocalId(StorageNode.Element element) {
        return element.is("ac:adf-attribute")
                && LOCAL_ID_KEYS.contains(element.attribute("key").orElse(""));
    }

    private static Map<String, String> attributes(StorageNode.Element element) {
        Map<String, String> attributes = new TreeMap<>(element.attributes());
        attributes.keySet().removeAll(ADDED_ATTRIBUTES);
        attributes.computeIfPresent("style", (name, style) -> CanonicalStyle.of(style));
        attributes.values().removeIf(String::isEmpty);
        return attributes;
    }

    private static String data(List<StorageNode> children) {
        StringBuilder data = new StringBuilder();
        for (StorageNode child : children) {
            if (child instanceof StorageNode.Text text) {
                data.append(text.text());
            } else if (child instanceof StorageNode.Cdata cdata) {
                data.append(cdata.text());
            }
        }
        return data.toString();
    }

    /** The children with the named ones first, in the order of their key; equal keys stay in document order. */
    private static List<StorageNode> sorted(List<StorageNode> children, String name, String key) {
        List<StorageNode.Element> keyed = new ArrayList<>();
        List<StorageNode> others = new ArrayList<>();
        for (StorageNode child : children) {
            if (child instanceof StorageNode.Element element && element.is(name)) {
                keyed.add(element);
            } else {
                others.add(child);
            }
        }
        keyed.sort(Comparator.comparing(element -> element.attribute(key).orElse("")));
        List<StorageNode> all = new ArrayList<>(keyed);
        all.addAll(others);
        return all;
    }

    private static boolean hasElements(List<StorageNode> children) {
        return children.stream().anyMatch(StorageNode.Element.class::isInstance);
    }

    /** A reader cannot tell a CDATA section from text; only code keeps it. */
    private static List<StorageNode> withoutCdata(List<StorageNode> children) {
        return children.stream()
                .map(child -> child instanceof StorageNode.Cdata cdata ? new StorageNode.Text(cdata.text()) : child)
                .toList();
    }

    private static List<StorageNode> withoutSpaces(List<StorageNode> children) {
        return children.stream()
                .filter(child -> !(child instanceof StorageNode.Text text && XmlCharacters.isBlank(text.text())))
                .toList();
    }
}
