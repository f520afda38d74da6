package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a link round its text. Confluence's editor nests links in code and not code in {@code ac:link}, so text with code in
 * it becomes several links to the same place side by side, which readers see as one.
 */
public final class LinkText {
    private LinkText() {}

    /** A link that holds its text already, divided in the same way. */
    static List<Content> divided(Element link) {
        if (!link.is("ac:link")) {
            return linked(link.emptyCopy(), link.children());
        }
        Element bare = link.emptyCopy();
        List<Content> text = new ArrayList<>();
        for (Content child : link.children()) {
            if (child instanceof Element body && body.is("ac:link-body")) {
                text.addAll(body.children());
            } else {
                bare.add(child);
            }
        }
        return linked(bare, text);
    }

    /** Line breaks divide the link, and a picture beside text gets a link of its own: the editor joins neither with text. */
    public static List<Content> linked(Element link, List<Content> text) {
        List<Content> result = new ArrayList<>();
        List<Content> run = new ArrayList<>();
        for (Content content : text) {
            boolean isBreak = content instanceof Element element && element.is("br");
            boolean isImage = content instanceof Element element && element.is("ac:image");
            if (isBreak || isImage) {
                addLink(link, run, result);
            }
            if (isBreak) {
                result.add(content);
            } else {
                run.add(content);
            }
            if (isImage) {
                addLink(link, run, result);
            }
        }
        addLink(link, run, result);
        return result.isEmpty() ? List.of(link) : result;
    }

    private static void addLink(Element link, List<Content> run, List<Content> to) {
        boolean blank = run.stream()
                .allMatch(content -> content instanceof Content.Characters characters
                        && characters.text().isBlank());
        if (blank) {
            to.addAll(run);
        } else {
            to.addAll(unbroken(link, run));
        }
        run.clear();
    }

    private static List<Content> unbroken(Element link, List<Content> text) {
        if (!link.is("ac:link")) {
            Element copy = link.emptyCopy();
            text.forEach(copy::add);
            return List.of(copy);
        }
        List<Content> result = new ArrayList<>();
        List<Content> run = new ArrayList<>();
        for (Content content : text) {
            if (content instanceof Element element && holdsCode(element)) {
                flush(link, run, result);
                Element copy = element.emptyCopy();
                List<Content> inner = element.is("code")
                        ? List.of(copyWith(link, element.children()))
                        : unbroken(link, element.children());
                inner.forEach(copy::add);
                result.add(copy);
            } else {
                run.add(content);
            }
        }
        flush(link, run, result);
        return result.isEmpty() ? List.of(link) : result;
    }

    private static boolean holdsCode(Element element) {
        return element.is("code")
                || element.children().stream().anyMatch(child -> child instanceof Element inner && holdsCode(inner));
    }

    private static void flush(Element link, List<Content> run, List<Content> result) {
        if (!run.isEmpty()) {
            result.add(copyWith(link, run));
            run.clear();
        }
    }

    private static Element copyWith(Element link, List<Content> text) {
        Element copy = link.emptyCopy();
        link.children().forEach(copy::add);
        Element body = new Element("ac:link-body");
        text.forEach(body::add);
        return copy.add(body);
    }
}
