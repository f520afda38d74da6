package io.github.docsync.convert;

import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.convert.tree.TreeNode;
import java.util.List;

/** The text of content, for bodies that hold no markup. */
final class PlainContent {
    private PlainContent() {}

    static String of(List<TreeNode> contents) {
        return verbatim(contents).strip();
    }

    /** With the spaces and line breaks at its edges. */
    static String verbatim(List<TreeNode> contents) {
        StringBuilder text = new StringBuilder();
        contents.forEach(content -> append(content, text));
        return text.toString();
    }

    private static void append(TreeNode content, StringBuilder text) {
        if (content instanceof TreeNode.Characters characters) {
            text.append(characters.text());
        } else if (content instanceof TreeNode.CharacterData data) {
            text.append(data.text());
        } else if (content instanceof TreeElement element && !element.name().equals("ac:parameter")) {
            boolean block = element.name().equals("p") || element.name().equals("ac:structured-macro");
            if (block && text.length() > 0) {
                text.append('\n');
            }
            element.children().forEach(child -> append(child, text));
        }
    }
}
