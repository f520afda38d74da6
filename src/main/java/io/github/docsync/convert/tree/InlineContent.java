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
    static boolean isBlank(List<TreeNode> run) {
        return run.stream().allMatch(InlineContent::isBlank);
    }

    private static boolean isBlank(TreeNode content) {
        if (content instanceof TreeNode.Characters characters) {
            return characters.text().isBlank();
        }
        return content instanceof TreeElement element && MARKS.contains(element.name()) && isBlank(element.children());
    }

    /** Without spaces at the edges, which no reader sees and which Confluence would rewrite. */
    static List<TreeNode> trimmed(List<TreeNode> run) {
        int start = 0;
        int end = run.size();
        while (start < end && isBlank(run.get(start))) {
            start++;
        }
        while (end > start && isBlank(run.get(end - 1))) {
            end--;
        }
        List<TreeNode> trimmed = new ArrayList<>(run.subList(start, end));
        if (!trimmed.isEmpty() && trimmed.get(0) instanceof TreeNode.Characters first) {
            trimmed.set(0, first.stripLeading());
        }
        int last = trimmed.size() - 1;
        if (last >= 0 && trimmed.get(last) instanceof TreeNode.Characters characters) {
            trimmed.set(last, characters.stripTrailing());
        }
        return trimmed;
    }

    /** As {@link #trimmed}, line breaks at the edges included. */
    static List<TreeNode> withoutBreaksAtEdges(List<TreeNode> run) {
        List<TreeNode> inner = trimmed(run);
        while (!inner.isEmpty() && isBreak(inner.get(0))) {
            inner = trimmed(inner.subList(1, inner.size()));
        }
        while (!inner.isEmpty() && isBreak(inner.get(inner.size() - 1))) {
            inner = trimmed(inner.subList(0, inner.size() - 1));
        }
        return inner;
    }

    private static boolean isBreak(TreeNode content) {
        return content instanceof TreeElement element && element.is("br");
    }

    /** Whether it holds nothing but line breaks and anchors. */
    static boolean saysNothing(List<TreeNode> run) {
        return run.stream().allMatch(content -> isBreak(content) || isAnchor(content) || isBlank(content));
    }

    static boolean isAnchor(TreeNode content) {
        return content instanceof TreeElement macro
                && macro.is("ac:structured-macro")
                && "anchor".equals(macro.attributes().get("ac:name"));
    }

    /** A picture's caption is not a block of the page. */
    static boolean holdsBlock(TreeElement element) {
        if (element.is("ac:image")) {
            return false;
        }
        for (TreeNode child : element.children()) {
            if (BlockKind.of(child) != BlockKind.INLINE || (child instanceof TreeElement inner && holdsBlock(inner))) {
                return true;
            }
        }
        return false;
    }

    /** The content without block structure, for places that hold only text: headings, links, tasks, captions. */
    static List<TreeNode> flat(List<TreeNode> contents) {
        List<TreeNode> flat = new ArrayList<>();
        for (TreeNode content : contents) {
            flatten(content, flat);
        }
        return flat;
    }

    private static void flatten(TreeNode content, List<TreeNode> to) {
        if (content instanceof TreeNode.CharacterData data) {
            to.add(new TreeNode.Characters(data.text()));
        } else if (!(content instanceof TreeElement element)) {
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

    private static TreeElement flatCopy(TreeElement element) {
        TreeElement copy = element.emptyCopy();
        flat(element.children()).forEach(copy::add);
        return copy;
    }

    /** Elements whose children are not text of the page. */
    static boolean isOpaque(TreeElement element) {
        return element.kind() != null
                || element.is("ac:structured-macro")
                || element.is("ac:image")
                || element.is("ac:emoticon");
    }

    private static boolean isBodyPart(TreeElement element) {
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

    private static void separate(List<TreeNode> to) {
        if (!to.isEmpty()) {
            to.add(new TreeNode.Characters(" "));
        }
    }
}
