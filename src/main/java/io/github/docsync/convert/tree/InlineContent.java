package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Handles runs of text and inline elements. */
final class InlineContent {
    /** Elements that show nothing but their content. */
    private static final Set<String> MARKS =
            Set.of("strong", "em", "u", "del", "sub", "sup", "code", "span", "small", "big", "a");

    private InlineContent() {}

    /** Whether a reader sees nothing of it. */
    static boolean isBlank(List<Content> run) {
        return run.stream().allMatch(InlineContent::isBlank);
    }

    private static boolean isBlank(Content content) {
        if (content instanceof Content.Characters characters) {
            return characters.text().isBlank();
        }
        return content instanceof Element element && MARKS.contains(element.name()) && isBlank(element.children());
    }

    /** Without blanks at the edges, which no reader sees and which Confluence would rewrite. */
    static List<Content> trimmed(List<Content> run) {
        int start = 0;
        int end = run.size();
        while (start < end && isBlank(run.get(start))) {
            start++;
        }
        while (end > start && isBlank(run.get(end - 1))) {
            end--;
        }
        List<Content> trimmed = new ArrayList<>(run.subList(start, end));
        if (!trimmed.isEmpty() && trimmed.get(0) instanceof Content.Characters first) {
            trimmed.set(0, new Content.Characters(first.text().stripLeading()));
        }
        int last = trimmed.size() - 1;
        if (last >= 0 && trimmed.get(last) instanceof Content.Characters characters) {
            trimmed.set(last, new Content.Characters(characters.text().stripTrailing()));
        }
        return trimmed;
    }

    /** As {@link #trimmed}, line breaks at the edges included. */
    static List<Content> withoutBreaksAtEdges(List<Content> run) {
        List<Content> inner = trimmed(run);
        while (!inner.isEmpty() && isBreak(inner.get(0))) {
            inner = trimmed(inner.subList(1, inner.size()));
        }
        while (!inner.isEmpty() && isBreak(inner.get(inner.size() - 1))) {
            inner = trimmed(inner.subList(0, inner.size() - 1));
        }
        return inner;
    }

    private static boolean isBreak(Content content) {
        return content instanceof Element element && element.is("br");
    }

    /** Whether it holds nothing but line breaks and anchors. */
    static boolean saysNothing(List<Content> run) {
        return run.stream().allMatch(content -> isBreak(content) || isAnchor(content) || isBlank(content));
    }

    static boolean isAnchor(Content content) {
        return content instanceof Element macro
                && macro.is("ac:structured-macro")
                && "anchor".equals(macro.attributes().get("ac:name"));
    }

    /** A picture's caption is no block of the page. */
    static boolean holdsBlock(Element element) {
        if (element.is("ac:image")) {
            return false;
        }
        for (Content child : element.children()) {
            if (BlockKind.of(child) != BlockKind.INLINE || (child instanceof Element inner && holdsBlock(inner))) {
                return true;
            }
        }
        return false;
    }

    /** The content without block structure, for places that hold only text: headings, links, tasks, captions. */
    static List<Content> flat(List<Content> contents) {
        List<Content> flat = new ArrayList<>();
        for (Content content : contents) {
            flatten(content, flat);
        }
        return flat;
    }

    private static void flatten(Content content, List<Content> to) {
        if (content instanceof Content.CharacterData data) {
            to.add(new Content.Characters(data.text()));
        } else if (!(content instanceof Element element)) {
            to.add(content);
        } else if (element.is("ac:parameter")) {
            return;
        } else if (BlockKind.of(element) == BlockKind.INLINE && !isBodyPart(element)) {
            to.add(isOpaque(element) ? element : flatCopy(element));
        } else {
            separate(to);
            element.children().forEach(child -> flatten(child, to));
            separate(to);
        }
    }

    private static Element flatCopy(Element element) {
        Element copy = element.emptyCopy();
        flat(element.children()).forEach(copy::add);
        return copy;
    }

    /** Elements whose children are not text of the page. */
    static boolean isOpaque(Element element) {
        return element.is("ac:structured-macro") || element.is("ac:image") || element.is("ac:emoticon");
    }

    private static boolean isBodyPart(Element element) {
        return switch (element.name()) {
            case "ac:rich-text-body",
                    "ac:plain-text-body",
                    "tbody",
                    "tr",
                    "td",
                    "th",
                    "ac:task",
                    "ac:task-body",
                    "ac:layout-section",
                    "ac:layout-cell",
                    "ac:adf-node",
                    "ac:adf-content",
                    "div" -> true;
            default -> false;
        };
    }

    private static void separate(List<Content> to) {
        if (!to.isEmpty()) {
            to.add(new Content.Characters(" "));
        }
    }
}
