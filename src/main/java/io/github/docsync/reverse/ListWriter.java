package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of items and of tasks. */
final class ListWriter {
    private final BlockWriter blocks;

    ListWriter(BlockWriter blocks) {
        this.blocks = blocks;
    }

    Optional<String> list(Element list, MarkdownStyle style) {
        boolean ordered = list.name().equals("ol");
        String start = list.attribute("start").orElse("1");
        boolean plain = list.attributes().isEmpty()
                || (ordered && list.attributes().keySet().equals(java.util.Set.of("start")));
        if (!plain || !start.matches("[0-9]{1,9}") || list.children().isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(start);
        List<String> items = new ArrayList<>();
        for (StorageNode child : list.children()) {
            if (!(child instanceof Element item)
                    || !item.name().equals("li")
                    || !item.attributes().isEmpty()) {
                return Optional.empty();
            }
            String marker = ordered ? number++ + String.valueOf(style.delimiter()) : String.valueOf(style.bullet());
            items.add(item(marker + " ", blocks.tight(item, style)));
        }
        return Optional.of(String.join("\n", items));
    }

    Optional<String> tasks(Element list, MarkdownStyle style) {
        List<String> items = new ArrayList<>();
        for (Element task : Nodes.elements(list)) {
            Optional<Element> body = Nodes.child(task, "ac:task-body");
            if (!task.name().equals("ac:task")) {
                return Optional.empty();
            }
            boolean done = Nodes.child(task, "ac:task-status")
                    .map(Element::data)
                    .filter(status -> status.strip().equals("complete"))
                    .isPresent();
            String text = body.map(content -> blocks.tight(content, style)).orElse("");
            String box = done ? "[x] " : "[ ] ";
            items.add(item(style.bullet() + " ", box + text));
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", items));
    }

    private static String item(String marker, String content) {
        return content.isEmpty() ? marker.strip() : marker + Indent.behindFirst(content, " ".repeat(marker.length()));
    }
}
