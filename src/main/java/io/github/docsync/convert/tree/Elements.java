package io.github.docsync.convert.tree;

import java.util.List;

/** Makes the elements that several renderers need. */
public final class Elements {
    private Elements() {}

    /** A macro without parameters or body. */
    public static TreeElement macro(String name) {
        return new TreeElement("ac:structured-macro", "ac:name", name);
    }

    public static TreeElement parameter(String name, String value) {
        return new TreeElement("ac:parameter", "ac:name", name).text(value);
    }

    /** The macro that links with that fragment lead to. */
    public static TreeElement anchor(String id) {
        return macro("anchor").add(parameter("", id));
    }

    public static TreeElement paragraph(String text) {
        return new TreeElement("p").text(text);
    }

    public static TreeElement boldParagraph(String text) {
        return boldParagraph(List.of(new TreeNode.Characters(text)));
    }

    public static TreeElement boldParagraph(List<TreeNode> inline) {
        TreeElement strong = new TreeElement("strong");
        for (TreeNode content : inline) {
            if (content instanceof TreeElement element && element.is("strong")) {
                element.children().forEach(strong::add);
            } else {
                strong.add(content);
            }
        }
        return new TreeElement("p").add(strong);
    }
}
