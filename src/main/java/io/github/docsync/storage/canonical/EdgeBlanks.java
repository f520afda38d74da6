package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import io.github.docsync.storage.TreeRewriter;
import io.github.docsync.storage.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Blanks at the edges of bold and italic text and of links, where no reader sees whether they belong to it. A person who selects a word
 * often selects the blank behind it; Markdown has no marks for such text.
 */
public final class EdgeBlanks {
    private static final Set<String> FORMATS = Set.of("strong", "em");
    private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th");

    /** Nobody nests formats like that, and joining them would take too much of the Java stack. */
    private static final int DEEPEST = 50;

    /** Stands for several nodes until what holds them takes them out of it. */
    private static final String SEVERAL = "docsync-several";

    private EdgeBlanks() {}

    /** The same nodes with such blanks next to the text that they stood in. */
    public static List<StorageNode> outside(List<StorageNode> nodes) {
        List<StorageNode> joined = joined(
                TreeRewriter.rewrite(
                        nodes,
                        (original, children) ->
                                new Element(original.name(), original.attributes(), joined(children, 0))),
                0);
        return flat(TreeRewriter.rewrite(joined, EdgeBlanks::element));
    }

    /** Formats that go on in the next element are one, so that the blanks between are not at an edge. */
    private static List<StorageNode> joined(List<StorageNode> nodes, int depth) {
        List<StorageNode> joined = new ArrayList<>();
        int start = 0;
        while (start < nodes.size()) {
            StorageNode first = nodes.get(start);
            int end = start + 1;
            List<StorageNode> children = new ArrayList<>();
            while (depth < DEEPEST && end < nodes.size() && goesOn(first, nodes.get(end))) {
                children.addAll(((Element) nodes.get(end++)).children());
            }
            if (end == start + 1) {
                joined.add(first);
            } else {
                children.addAll(0, ((Element) first).children());
                joined.add(new Element(
                        ((Element) first).name(), ((Element) first).attributes(), joined(flat(children), depth + 1)));
            }
            start = end;
        }
        return joined;
    }

    private static boolean goesOn(StorageNode first, StorageNode next) {
        return first instanceof Element one
                && next instanceof Element other
                && isWhole(one)
                && one.is(other.name())
                && one.attributes().equals(other.attributes());
    }

    private static StorageNode element(Element original, List<StorageNode> rewritten) {
        boolean moved = rewritten.stream().anyMatch(EdgeBlanks::isSeveral);
        List<StorageNode> children = moved ? flat(rewritten) : rewritten;
        if (moved && LINES.contains(original.name())) {
            children = trimmed(children);
        }
        if (isWhole(original)) {
            return spread(original, children, children);
        }
        if (original.is(Vocabulary.LINK)) {
            for (StorageNode child : children) {
                if (child instanceof Element body && body.is(Vocabulary.LINK_BODY)) {
                    return spread(original, children, body.children());
                }
            }
        }
        return new Element(original.name(), original.attributes(), children);
    }

    /** @param text the children, or those of the link's text among them */
    private static Element spread(Element element, List<StorageNode> children, List<StorageNode> text) {
        boolean before = !text.isEmpty() && text.get(0) instanceof StorageNode.Text first && isBlankAt(first.text(), 0);
        boolean behind = !text.isEmpty()
                && text.get(text.size() - 1) instanceof StorageNode.Text last
                && isBlankAt(last.text(), last.text().length() - 1);
        if (!before && !behind) {
            return new Element(element.name(), element.attributes(), children);
        }
        List<StorageNode> inside = trimmed(text);
        if (inside.isEmpty()) {
            return new Element(element.name(), element.attributes(), children);
        }
        List<StorageNode> content = children == text
                ? inside
                : children.stream()
                        .map(child -> child instanceof Element body && body.is(Vocabulary.LINK_BODY)
                                ? new Element(body.name(), body.attributes(), inside)
                                : child)
                        .toList();
        List<StorageNode> spread = new ArrayList<>();
        if (before) {
            spread.add(new StorageNode.Text(" "));
        }
        spread.add(new Element(element.name(), element.attributes(), content));
        if (behind) {
            spread.add(new StorageNode.Text(" "));
        }
        return new Element(SEVERAL, Map.of(), spread);
    }

    private static boolean isWhole(Element element) {
        return element.is("a")
                || (FORMATS.contains(element.name()) && element.attributes().isEmpty());
    }

    private static boolean isSeveral(StorageNode node) {
        return node instanceof Element element && element.is(SEVERAL);
    }

    private static List<StorageNode> flat(List<StorageNode> nodes) {
        List<StorageNode> flat = new ArrayList<>();
        for (StorageNode node : nodes) {
            for (StorageNode one : isSeveral(node) ? ((Element) node).children() : List.of(node)) {
                StorageNode last = flat.isEmpty() ? null : flat.get(flat.size() - 1);
                if (one instanceof StorageNode.Text text && last instanceof StorageNode.Text previous) {
                    boolean twice =
                            isBlankAt(previous.text(), previous.text().length() - 1) && isBlankAt(text.text(), 0);
                    flat.set(
                            flat.size() - 1,
                            new StorageNode.Text(
                                    previous.text() + (twice ? text.text().substring(1) : text.text())));
                } else {
                    flat.add(one);
                }
            }
        }
        return flat;
    }

    /** Without blanks at the edges. */
    private static List<StorageNode> trimmed(List<StorageNode> nodes) {
        List<StorageNode> trimmed = new ArrayList<>(nodes);
        while (!trimmed.isEmpty() && trimmed.get(0) instanceof StorageNode.Text first && isBlankAt(first.text(), 0)) {
            shorten(trimmed, 0, first.text().substring(1));
        }
        while (!trimmed.isEmpty()
                && trimmed.get(trimmed.size() - 1) instanceof StorageNode.Text last
                && isBlankAt(last.text(), last.text().length() - 1)) {
            shorten(
                    trimmed,
                    trimmed.size() - 1,
                    last.text().substring(0, last.text().length() - 1));
        }
        return trimmed;
    }

    private static void shorten(List<StorageNode> nodes, int index, String text) {
        if (text.isEmpty()) {
            nodes.remove(index);
        } else {
            nodes.set(index, new StorageNode.Text(text));
        }
    }

    private static boolean isBlankAt(String text, int index) {
        return index >= 0 && index < text.length() && " \t\n\r".indexOf(text.charAt(index)) >= 0;
    }
}
