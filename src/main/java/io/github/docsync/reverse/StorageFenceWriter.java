package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.VisibleText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes storage format through: a fence of its own, or in a line of text a piece of code with {@code {=storage}} behind it. */
final class StorageFenceWriter {
    /** Each gets a line of its own, so that a change of one does not change all. */
    private static final Set<String> LINES = Set.of(
            "table",
            "colgroup",
            "tr",
            "th",
            "td",
            "ul",
            "ol",
            "li",
            "p",
            "ac:parameter",
            "ac:rich-text-body",
            "ac:layout",
            "ac:layout-section",
            "ac:layout-cell",
            "ac:task",
            "ac:adf-node",
            "ac:adf-content",
            "ac:adf-attribute");

    /** Spaces between their children are never meant, so lines may be broken there. */
    private static final Set<String> STRUCTURES = Set.of(
            "table",
            "tr",
            "ul",
            "ol",
            "ac:structured-macro",
            "ac:rich-text-body",
            "ac:layout",
            "ac:layout-section",
            "ac:layout-cell",
            "ac:task-list",
            "ac:task",
            "ac:adf-extension",
            "ac:adf-node",
            "ac:adf-content",
            "blockquote");

    private static final int LONGEST_COMMENT = 1_000;

    private StorageFenceWriter() {}

    static String fence(StorageNode node, MarkdownStyle style) {
        String hidden = hidden(node);
        if (hidden != null) {
            return hidden;
        }
        StringBuilder storage = new StringBuilder();
        if (TidyStorage.isTooDeep(List.of(node))) {
            storage.append(node.toStorage());
        } else {
            write(node, storage);
        }
        return Fences.write("storage", storage.toString(), style);
    }

    /** For a line of text; a comment where there is nothing to see, which GitHub then does not show either. */
    static String inline(StorageNode node, boolean cell) {
        String hidden = hidden(node);
        if (hidden != null && !(cell && hidden.indexOf('|') >= 0)) {
            return hidden;
        }
        String storage = node.toStorage().replace("\n", "&#10;");
        return CodeSpan.of(storage, cell) + "{=storage}";
    }

    /** As a comment, where there are no words to see; null where there are, or a comment could not hold it. */
    private static @Nullable String hidden(StorageNode node) {
        String storage = node.toStorage();
        boolean fits = storage.length() <= LONGEST_COMMENT && storage.indexOf('\n') < 0 && !storage.contains("--");
        return fits && VisibleText.words(storage).isEmpty() ? "<!-- storage: " + storage + " -->" : null;
    }

    private static void write(StorageNode node, StringBuilder to) {
        if (!(node instanceof StorageNode.Element element)
                || !STRUCTURES.contains(element.name())
                || element.children().stream().noneMatch(StorageFenceWriter::hasLine)
                || !element.children().stream().allMatch(StorageFenceWriter::isSeparate)) {
            to.append(node.toStorage());
            return;
        }
        String tags = new StorageNode.Element(element.name(), element.attributes(), List.of()).toStorage();
        boolean closed = tags.endsWith(" />");
        String open = closed
                ? tags.substring(0, tags.length() - 3) + ">"
                : tags.substring(0, tags.length() - element.name().length() - 3);
        to.append(open).append('\n');
        for (StorageNode child : element.children()) {
            write(child, to);
            to.append('\n');
        }
        to.append("</").append(element.name()).append('>');
    }

    private static boolean hasLine(StorageNode node) {
        return node instanceof StorageNode.Element element && LINES.contains(element.name());
    }

    private static boolean isSeparate(StorageNode node) {
        return Nodes.isBlock(node) || Nodes.isBlank(node) || hasLine(node) || isData(node);
    }

    private static boolean isData(StorageNode node) {
        return node instanceof StorageNode.Element element
                && (element.name().equals(Nodes.PLAIN_BODY) || element.name().startsWith("ac:task-"));
    }
}
