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
    public static List<Element> of(List<Content> contents) {
        List<Element> pictures = new ArrayList<>();
        for (Content content : contents) {
            if (isPicture(content)) {
                pictures.add((Element) content);
            } else if (content instanceof Element element) {
                pictures.addAll(of(element.children()));
            }
        }
        return pictures;
    }

    /** Whether a picture stands among the element's children, or theirs. */
    static boolean stands(Element element) {
        for (Content child : element.children()) {
            if (isPicture(child) || (child instanceof Element inner && stands(inner))) {
                return true;
            }
        }
        return false;
    }

    /** The same line with its pictures outside of emphasis, which is divided round them. */
    static List<Content> lifted(List<Content> line) {
        List<Content> lifted = new ArrayList<>();
        for (Content content : line) {
            if (!(content instanceof Element element)
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
            Element part = element.emptyCopy();
            for (Content inner : lifted(element.children())) {
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

    private static void addUnlessEmpty(Element part, List<Content> to) {
        if (!part.children().isEmpty()) {
            to.add(part);
        }
    }

    /** Whether it is a picture, or a link round nothing but pictures. */
    static boolean isPicture(Content content) {
        if (!(content instanceof Element element)) {
            return false;
        }
        if (element.is("ac:image")) {
            return true;
        }
        List<Content> inner = element.is("ac:link") ? linkBody(element) : element.children();
        return (element.is("a") || element.is("ac:link"))
                && inner.stream().anyMatch(Pictures::isPicture)
                && inner.stream().allMatch(child -> isPicture(child) || InlineContent.isBlank(List.of(child)));
    }

    private static List<Content> linkBody(Element link) {
        Element body = link.child("ac:link-body");
        return body == null ? List.of() : body.children();
    }

    /**
     * A run of text, divided round its large pictures, because Confluence's editor shrinks a picture that stands in a line.
     * A picture with text right behind it, such as a full stop, stays where it is.
     */
    static List<List<Content>> apart(List<Content> run) {
        List<List<Content>> parts = new ArrayList<>();
        List<Content> part = new ArrayList<>();
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

    private static boolean startsApart(Content content) {
        if (content instanceof Content.Characters characters) {
            return characters.text().isEmpty()
                    || Character.isWhitespace(characters.text().charAt(0));
        }
        return true;
    }

    /** A picture with a caption needs a place of its own, too. */
    private static boolean isLarge(Content content) {
        List<Element> images = isPicture(content) ? images((Element) content) : List.of();
        if (images.size() != 1) {
            return false;
        }
        Element image = images.get(0);
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

    private static List<Element> images(Element picture) {
        if (picture.is("ac:image")) {
            return List.of(picture);
        }
        List<Element> images = new ArrayList<>();
        for (Content child : picture.children()) {
            if (child instanceof Element element) {
                images.addAll(images(element));
            }
        }
        return images;
    }

    /** A large picture in a link of its own is no part of a line. */
    static void standAlone(List<Content> paragraph) {
        if (paragraph.size() == 1 && isLarge(paragraph.get(0))) {
            images((Element) paragraph.get(0))
                    .forEach(image -> image.attributes().remove("ac:inline"));
        }
    }

    /** Zero if it is not said. */
    private static int pixels(Map<String, String> attributes, String name) {
        String value = attributes.getOrDefault(name, "");
        return value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : 0;
    }
}
