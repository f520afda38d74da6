package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells pictures that may stand in a line of text from those that need a place of their own. */
public final class Pictures {
    /** Badges and icons are smaller; screenshots are larger. Pixels. */
    private static final int LARGE_WIDTH = 300;

    private static final int LARGE_HEIGHT = 120;

    private Pictures() {}

    /** The pictures in it, each with the link that it stands in. */
    public static List<TreeElement> of(List<TreeNode> contents) {
        List<TreeElement> pictures = new ArrayList<>();
        for (TreeNode content : contents) {
            if (isPicture(content)) {
                pictures.add((TreeElement) content);
            } else if (content instanceof TreeElement element) {
                pictures.addAll(of(element.children()));
            }
        }
        return pictures;
    }

    /** Whether a picture stands among the element's children, or theirs. */
    static boolean stands(TreeElement element) {
        for (TreeNode child : element.children()) {
            if (isPicture(child) || (child instanceof TreeElement inner && stands(inner))) {
                return true;
            }
        }
        return false;
    }

    /** The same line with its pictures outside of emphasis, which is divided round them. */
    static List<TreeNode> lifted(List<TreeNode> line) {
        List<TreeNode> lifted = new ArrayList<>();
        for (TreeNode content : line) {
            if (!(content instanceof TreeElement element)
                    || isPicture(element)
                    || InlineContent.isOpaque(element)
                    || !stands(element)) {
                lifted.add(content);
                continue;
            }
            if (element.is("a") || element.is("ac:link")) {
                lifted.addAll(LinkText.divided(element));
                continue;
            }
            TreeElement part = element.emptyCopy();
            for (TreeNode inner : lifted(element.children())) {
                if (isPicture(inner)) {
                    addUnlessEmpty(part, lifted);
                    lifted.add(inner);
                    part = element.emptyCopy();
                } else {
                    part.add(inner);
                }
            }
            addUnlessEmpty(part, lifted);
        }
        return lifted;
    }

    private static void addUnlessEmpty(TreeElement part, List<TreeNode> to) {
        if (!part.children().isEmpty()) {
            to.add(part);
        }
    }

    /** Whether it is a picture, or a link round nothing but pictures. */
    static boolean isPicture(TreeNode content) {
        if (!(content instanceof TreeElement element)) {
            return false;
        }
        if (element.is("ac:image")) {
            return true;
        }
        List<TreeNode> inner = element.is("ac:link") ? linkBody(element) : element.children();
        return (element.is("a") || element.is("ac:link"))
                && inner.stream().anyMatch(Pictures::isPicture)
                && inner.stream().allMatch(child -> isPicture(child) || InlineContent.isBlank(List.of(child)));
    }

    private static List<TreeNode> linkBody(TreeElement link) {
        TreeElement body = link.child("ac:link-body");
        return body == null ? List.of() : body.children();
    }

    /**
     * A run of text, divided round its large pictures, because Confluence's editor shrinks a picture that stands in a line.
     * A picture with text right behind it, such as a full stop, stays where it is.
     */
    static List<List<TreeNode>> apart(List<TreeNode> run) {
        List<List<TreeNode>> parts = new ArrayList<>();
        List<TreeNode> part = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            boolean followed = i + 1 < run.size() && !startsApart(run.get(i + 1));
            if (isLarge(run.get(i)) && !followed) {
                parts.add(part);
                parts.add(List.of(run.get(i)));
                part = new ArrayList<>();
            } else {
                part.add(run.get(i));
            }
        }
        parts.add(part);
        return parts;
    }

    private static boolean startsApart(TreeNode content) {
        if (content instanceof TreeNode.Characters characters) {
            return characters.text().isEmpty()
                    || Character.isWhitespace(characters.text().charAt(0));
        }
        return true;
    }

    /** A picture with a caption needs a place of its own, too. */
    private static boolean isLarge(TreeNode content) {
        List<TreeElement> images = isPicture(content) ? images((TreeElement) content) : List.of();
        if (images.size() != 1) {
            return false;
        }
        TreeElement image = images.get(0);
        if (image.child("ac:caption") != null) {
            return true;
        }
        int originalWidth = pixels(image.attributes(), "ac:original-width");
        int originalHeight = pixels(image.attributes(), "ac:original-height");
        int width = pixels(image.attributes(), "ac:width");
        int height = pixels(image.attributes(), "ac:height");
        if (width == 0) {
            width = height == 0 ? originalWidth : originalWidth * height / Math.max(1, originalHeight);
        }
        if (height == 0) {
            height = originalHeight * width / Math.max(1, originalWidth);
        }
        return width >= LARGE_WIDTH || height >= LARGE_HEIGHT;
    }

    private static List<TreeElement> images(TreeElement picture) {
        if (picture.is("ac:image")) {
            return List.of(picture);
        }
        List<TreeElement> images = new ArrayList<>();
        for (TreeNode child : picture.children()) {
            if (child instanceof TreeElement element) {
                images.addAll(images(element));
            }
        }
        return images;
    }

    /** A large picture in a link of its own is not part of a line. */
    static void standAlone(List<TreeNode> paragraph) {
        if (paragraph.size() == 1 && isLarge(paragraph.get(0))) {
            images((TreeElement) paragraph.get(0))
                    .forEach(image -> image.attributes().remove("ac:inline"));
        }
    }

    /** Zero if it is not said. */
    private static int pixels(Map<String, String> attributes, String name) {
        String value = attributes.getOrDefault(name, "");
        return value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : 0;
    }
}
