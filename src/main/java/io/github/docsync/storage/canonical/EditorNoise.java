package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.TreeRewriter;
import io.github.docsync.storage.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What Confluence's editor writes into a body by itself when a person saves a page, without that person having changed it: the
 * layout and width of tables, {@code breakoutMode} and {@code breakoutWidth} of macros and columns, {@code ac:custom-width},
 * {@code ac:original-width} and {@code ac:original-height}, {@code ac:layout="center"} and {@code ac:align="center"} of pictures, an empty
 * paragraph at the end, what old clients show of an extension, the title of a page as the text of a link to it, classes of tables, its own
 * names of languages of code, and its own order of formats in one another ({@link FormattedRuns}).
 *
 * <p>It says nothing as long as only one side has it. Where both sides have it and differ, a person changed it, and that is an edit.
 * What the editor adds and nobody can change (local ids, {@code ac:task-list-id}) is not in the {@link Canonical} form at all.
 */
public final class EditorNoise {
    private static final Set<String> TABLE = Set.of("data-layout", "data-table-width", "data-table-display-mode");
    private static final Set<String> IMAGE =
            Set.of("ac:custom-width", "ac:original-width", "ac:original-height", "ac:inline");

    /** A picture in the middle, where pictures stand anyway, has both when the editor saved it. */
    private static final Set<String> CENTRED = Set.of("ac:layout", "ac:align");

    private static final Set<String> BREAKOUT = Set.of("ac:breakout-mode", "ac:breakout-width");
    private static final Set<String> BREAKOUT_PARAMETERS = Set.of("breakoutMode", "breakoutWidth");

    /** Classes of tables that show columns of a width of their own, as the editor writes them. */
    private static final Set<String> TABLE_CLASSES = Set.of("wrapped", "fixed-table");

    private EditorNoise() {}

    /** Whether two bodies say the same to a reader, but for what the editor added to one of them. */
    public static boolean isSame(String one, String other) {
        return isSame(StoredBody.of(one), StoredBody.of(other));
    }

    /** The same of bodies that may have been looked at before. */
    public static boolean isSame(StoredBody one, StoredBody other) {
        return isSame(one, other, false);
    }

    /**
     * Whether the stored body says the same as the wanted one and has all that the wanted one states. Where an author writes what the
     * editor otherwise adds, such as the layout of a table, that is wanted and no noise.
     */
    public static boolean holds(StoredBody stored, StoredBody wanted) {
        return isSame(stored, wanted, true);
    }

    private static boolean isSame(StoredBody one, StoredBody other, boolean otherStates) {
        return one.canonical().equals(other.canonical())
                || (one instanceof StorageBody first
                        && other instanceof StorageBody second
                        && isSame(comparable(first), comparable(second), otherStates));
    }

    private static List<StorageNode> comparable(StorageBody body) {
        return FormattedRuns.of(EditorSpelling.of(body.canonicalNodes()));
    }

    /** The canonical form without anything that the editor adds by itself; bodies that differ in nothing else have the same one. */
    public static String without(String storage) {
        return StoredBody.of(storage)
                .wellFormed()
                .map(EditorNoise::without)
                .map(StorageDocument::toStorage)
                .orElse(storage);
    }

    private static StorageDocument without(StorageBody body) {
        return new StorageDocument(TreeRewriter.rewrite(
                withoutLastParagraph(EditorSpelling.of(body.canonicalNodes())),
                (original, children) -> isBreakoutParameter(original)
                        ? null
                        : withoutNoise(original, LinkedTitle.without(original, withoutAdded(original, children)))));
    }

    private static List<StorageNode> withoutAdded(StorageNode.Element parent, List<StorageNode> children) {
        if (parent.is("ac:adf-extension")) {
            return children.stream()
                    .filter(child -> !(child instanceof StorageNode.Element element
                            && element.is(Vocabulary.EXTENSION_FALLBACK)))
                    .toList();
        }
        return parent.is(Vocabulary.LINK) ? children : withoutLast(parent, children);
    }

    private static List<StorageNode> withoutLast(StorageNode.Element parent, List<StorageNode> children) {
        return Vocabulary.isContainer(parent) ? withoutLastParagraph(children) : children;
    }

    private static StorageNode withoutNoise(StorageNode.Element element, List<StorageNode> children) {
        Map<String, String> attributes = new TreeMap<>(element.attributes());
        attributes.entrySet().removeIf(attribute -> isNoise(element, attribute.getKey(), attribute.getValue()));
        return new StorageNode.Element(element.name(), attributes, children);
    }

    private record Pair(List<StorageNode> first, List<StorageNode> second) {}

    /** Compares without recursion, so that no nesting exhausts the Java stack. */
    private static boolean isSame(List<StorageNode> first, List<StorageNode> second, boolean secondStates) {
        Deque<Pair> open = new ArrayDeque<>();
        open.push(new Pair(withoutLastParagraph(first), withoutLastParagraph(second)));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            if (pair.first().size() != pair.second().size()) {
                return false;
            }
            for (int i = 0; i < pair.first().size(); i++) {
                StorageNode left = pair.first().get(i);
                StorageNode right = pair.second().get(i);
                if (left instanceof StorageNode.Element one && right instanceof StorageNode.Element other) {
                    if (!isSameTag(one, other, secondStates)) {
                        return false;
                    }
                    open.push(inner(one, other, secondStates));
                } else if (!left.equals(right)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Pair inner(StorageNode.Element one, StorageNode.Element other, boolean otherStates) {
        if (one.is(Vocabulary.MACRO)) {
            Set<String> compared = new HashSet<>(breakouts(other));
            if (!otherStates) {
                compared.retainAll(breakouts(one));
            }
            Predicate<StorageNode> counts = node -> !(node instanceof StorageNode.Element parameter)
                    || !isBreakoutParameter(parameter)
                    || compared.contains(parameter.attributes().get(Vocabulary.PARAMETER_NAME));
            return new Pair(
                    one.children().stream().filter(counts).toList(),
                    other.children().stream().filter(counts).toList());
        }
        if (one.is(Vocabulary.LINK) && LinkedTitle.hasBody(one) != LinkedTitle.hasBody(other)) {
            return new Pair(LinkedTitle.without(one, one.children()), LinkedTitle.without(other, other.children()));
        }
        return new Pair(withoutAdded(one, one.children()), withoutAdded(other, other.children()));
    }

    private static boolean isSameTag(StorageNode.Element one, StorageNode.Element other, boolean otherStates) {
        if (!one.is(other.name())) {
            return false;
        }
        Set<String> names = new HashSet<>(one.attributes().keySet());
        names.addAll(other.attributes().keySet());
        for (String name : names) {
            String left = one.attributes().get(name);
            String right = other.attributes().get(name);
            boolean same = (left != null && right != null)
                    ? left.equals(right)
                    : !(otherStates && left == null) && isNoise(one, name, left == null ? String.valueOf(right) : left);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoise(StorageNode.Element element, String attribute, String value) {
        return switch (element.name()) {
            case "table" ->
                TABLE.contains(attribute)
                        || (attribute.equals("class") && TABLE_CLASSES.containsAll(List.of(value.split(" "))));
            case Vocabulary.IMAGE -> CENTRED.contains(attribute) ? value.equals("center") : IMAGE.contains(attribute);
            case "ac:layout-section" -> BREAKOUT.contains(attribute);
            case Vocabulary.MACRO -> BREAKOUT.contains(attribute) || attribute.equals("data-layout");
            default -> false;
        };
    }

    private static boolean isBreakoutParameter(StorageNode.Element element) {
        return element.is(Vocabulary.PARAMETER)
                && BREAKOUT_PARAMETERS.contains(
                        element.attribute(Vocabulary.PARAMETER_NAME).orElse(""));
    }

    private static Set<String> breakouts(StorageNode.Element macro) {
        Set<String> names = new HashSet<>();
        for (StorageNode child : macro.children()) {
            if (child instanceof StorageNode.Element element && isBreakoutParameter(element)) {
                names.add(element.attribute(Vocabulary.PARAMETER_NAME).orElse(""));
            }
        }
        return names;
    }

    private static List<StorageNode> withoutLastParagraph(List<StorageNode> nodes) {
        int end = nodes.size();
        while (end > 1 && isEmptyParagraph(nodes.get(end - 1))) {
            end--;
        }
        return end == nodes.size() ? nodes : new ArrayList<>(nodes.subList(0, end));
    }

    private static boolean isEmptyParagraph(StorageNode node) {
        return node instanceof StorageNode.Element element
                && element.is("p")
                && element.children().isEmpty()
                && element.attributes().keySet().stream().allMatch("style"::equals);
    }
}
