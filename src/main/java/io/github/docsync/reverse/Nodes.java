package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about the nodes of a parsed body. */
final class Nodes {
    static final String MACRO = Vocabulary.MACRO;
    static final String PARAMETER = Vocabulary.PARAMETER;
    static final String RICH_BODY = Vocabulary.RICH_TEXT_BODY;
    static final String PLAIN_BODY = Vocabulary.PLAIN_TEXT_BODY;
    static final String LINK_BODY = Vocabulary.LINK_BODY;
    static final String TASK_LIST = Vocabulary.TASK_LIST;
    static final String IMAGE = Vocabulary.IMAGE;

    private Nodes() {}

    static boolean is(StorageNode node, String name) {
        return node instanceof StorageNode.Element element && element.name().equals(name);
    }

    /** Whether the node starts and ends a line of text where it stands among blocks. */
    static boolean isBlock(StorageNode node) {
        if (!(node instanceof StorageNode.Element element)) {
            return false;
        }
        return Vocabulary.isBlock(element.name()) || (element.name().equals(MACRO) && !isInlineMacro(element));
    }

    /** Whether Confluence puts the macro into a line of text. */
    static boolean isInlineMacro(StorageNode.Element macro) {
        return Vocabulary.isInlineMacro(macroName(macro));
    }

    static boolean isBlank(StorageNode node) {
        return node instanceof StorageNode.Text text
                && text.text().isBlank()
                && text.text().indexOf('\u00A0') < 0;
    }

    static String macroName(StorageNode.Element macro) {
        return macro.attribute("ac:name").orElse("");
    }

    static Optional<StorageNode.Element> child(StorageNode.Element parent, String name) {
        return elements(parent).stream()
                .filter(child -> child.name().equals(name))
                .findFirst();
    }

    static List<StorageNode.Element> elements(StorageNode.Element parent) {
        List<StorageNode.Element> elements = new ArrayList<>();
        for (StorageNode child : parent.children()) {
            if (child instanceof StorageNode.Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The name of the anchor that the node is; empty if it is something else. */
    static String anchor(StorageNode node) {
        return node instanceof StorageNode.Element macro
                        && macro.name().equals(MACRO)
                        && macroName(macro).equals("anchor")
                        && macro.children().size() == 1
                        && macro.children().get(0) instanceof StorageNode.Element parameter
                        && parameter.is(PARAMETER)
                ? parameter.data()
                : "";
    }

    /** All characters in the nodes. */
    static void text(List<StorageNode> nodes, StringBuilder to) {
        for (StorageNode node : nodes) {
            if (node instanceof StorageNode.Text text) {
                to.append(text.text());
            } else if (node instanceof StorageNode.Element element) {
                text(element.children(), to);
            }
        }
    }
}
