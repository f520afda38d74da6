package io.github.docsync.convert.tree;

import java.util.List;

/** Makes the elements that several renderers need. */
public final class Elements {
    private Elements() {}

    /** A macro without parameters or body. */
    public static Element macro(String name) {
        return new Element("ac:structured-macro", "ac:name", name);
    }

    public static Element parameter(String name, String value) {
        return new Element("ac:parameter", "ac:name", name).text(value);
    }

    /** The macro that links with that fragment lead to. */
    public static Element anchor(String id) {
        return macro("anchor").add(parameter("", id));
    }

    public static Element paragraph(String text) {
        return new Element("p").text(text);
    }

    public static Element boldParagraph(String text) {
        return boldParagraph(List.of(new Content.Characters(text)));
    }

    public static Element boldParagraph(List<Content> inline) {
        Element strong = new Element("strong");
        for (Content content : inline) {
            if (content instanceof Element element && element.is("strong")) {
                element.children().forEach(strong::add);
            } else {
                strong.add(content);
            }
        }
        return new Element("p").add(strong);
    }
}
