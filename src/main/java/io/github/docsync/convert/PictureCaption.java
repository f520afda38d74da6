package io.github.docsync.convert;

import io.github.docsync.convert.tree.Pictures;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.convert.tree.TreeNode;
import java.util.List;
import java.util.Set;

/** Makes the caption of a figure that of its picture. */
final class PictureCaption {
    private static final Set<String> PLAIN = Set.of("p", "aligned", "em", "strong", "ac:image");

    private PictureCaption() {}

    /** The content of a figure; where that is one picture and plain text, as Confluence's captions are, the picture with its caption. */
    static List<TreeNode> ofFigure(List<TreeNode> content) {
        List<TreeElement> pictures = Pictures.of(content);
        String text = PlainContent.of(content).replaceAll("\\s+", " ");
        boolean single = pictures.size() == 1
                && pictures.get(0).name().equals("ac:image")
                && pictures.get(0).child("ac:caption") == null;
        if (!single || text.isEmpty() || !isPlain(content)) {
            return content;
        }
        TreeElement picture = pictures.get(0);
        picture.add(new TreeElement("ac:caption").add(new TreeElement("p").text(text)));
        TreeElement box = new TreeElement("aligned");
        if (content.get(0) instanceof TreeElement figure) {
            box.attributes().putAll(figure.attributes());
        }
        return List.of(box.add(new TreeElement("p").add(picture)));
    }

    private static boolean isPlain(List<TreeNode> content) {
        return content.stream()
                .allMatch(node -> node instanceof TreeNode.Characters
                        || (node instanceof TreeElement element
                                && PLAIN.contains(element.name())
                                && (element.name().equals("ac:image") || isPlain(element.children()))));
    }
}
