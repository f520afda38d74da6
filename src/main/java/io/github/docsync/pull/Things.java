package io.github.docsync.pull;

import io.github.docsync.storage.StorageNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a page holds besides words and their looks: links, pictures, macros, tasks. */
final class Things {
    private Things() {}

    static List<String> in(List<StorageNode> nodes) {
        List<String> things = new ArrayList<>();
        Deque<StorageNode> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            if (open.pop() instanceof StorageNode.Element element) {
                switch (element.name()) {
                    case "a" -> things.add("a " + element.attribute("href").orElse(""));
                    case "ri:page", "ri:attachment", "ri:url", "ri:user", "ri:blog-post", "ri:space" ->
                        things.add(element.name()
                                + element.attribute("ri:content-title").orElse("")
                                + element.attribute("ri:filename").orElse("")
                                + element.attribute("ri:value").orElse("")
                                + element.attribute("ri:account-id").orElse(""));
                    case "ac:structured-macro", "ac:adf-extension" ->
                        things.add("macro " + element.attribute("ac:name").orElse(""));
                    case "ac:image", "ac:task", "ac:emoticon", "table", "hr" -> things.add(element.name());
                    default -> {
                        // Formatting and structure.
                    }
                }
                element.children().forEach(open::push);
            }
        }
        return things;
    }
}
