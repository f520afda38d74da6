package io.github.docsync.convert;

import io.github.docsync.convert.tree.Content;
import io.github.docsync.convert.tree.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a link round its text. Confluence's editor nests links in code and not code in {@code ac:link}, so text with code in
 * it becomes several links to the same place side by side, which readers see as one.
 */
final class LinkText {
    private LinkText() {}

    /** Line breaks divide the link, and a picture beside text gets a link of its own: the editor joins neither with text. */
    static List<Content> linked(Element link, List<Content> text) {
        List<Content> result = new ArrayList<>();
        List<Content> run = new ArrayList<>();
        for (Content content : text) {
            boolean isBreak =
                    content instanceof Element element && element.name().equals("br");
            boolean isImage =
                    content instanceof Element element && element.name().equals("ac:image");
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
        if (!link.name().equals("ac:link")) {
            Element copy = new Element(link.name());
            link.attributes().forEach(copy::with);
            text.forEach(copy::add);
            return List.of(copy);
        }
        List<Content> result = new ArrayList<>();
        List<Content> run = new ArrayList<>();
        for (Content content : text) {
            if (content instanceof Element element && holdsCode(element)) {
                flush(link, run, result);
                Element copy = new Element(element.name());
                element.attributes().forEach(copy::with);
                List<Content> inner = element.name().equals("code")
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
        return element.name().equals("code")
                || element.children().stream().anyMatch(child -> child instanceof Element inner && holdsCode(inner));
    }

    private static void flush(Element link, List<Content> run, List<Content> result) {
        if (!run.isEmpty()) {
            result.add(copyWith(link, run));
            run.clear();
        }
    }

    private static Element copyWith(Element link, List<Content> text) {
        Element copy = new Element(link.name());
        link.attributes().forEach(copy::with);
        link.children().forEach(copy::add);
        Element body = new Element("ac:link-body");
        text.forEach(body::add);
        return copy.add(body);
    }
}
