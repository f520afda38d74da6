package io.github.docsync.convert;

import io.github.docsync.convert.tree.Content;
import io.github.docsync.convert.tree.Element;
import java.util.List;

/** The text of content, for bodies that hold no markup. */
final class PlainContent {
    private PlainContent() {}

    static String of(List<Content> contents) {
        StringBuilder text = new StringBuilder();
        contents.forEach(content -> append(content, text));
        return text.toString().strip();
    }

    private static void append(Content content, StringBuilder text) {
        if (content instanceof Content.Characters characters) {
            text.append(characters.text());
        } else if (content instanceof Content.CharacterData data) {
            text.append(data.text());
        } else if (content instanceof Element element && !element.name().equals("ac:parameter")) {
            boolean block = element.name().equals("p") || element.name().equals("ac:structured-macro");
            if (block && text.length() > 0) {
                text.append('\n');
            }
            element.children().forEach(child -> append(child, text));
        }
    }
}
