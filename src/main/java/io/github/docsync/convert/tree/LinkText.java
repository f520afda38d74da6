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
    static List<TreeNode> divided(TreeElement link) {
        if (!link.is("ac:link")) {
            return linked(link.emptyCopy(), link.children());
        }
        TreeElement bare = link.emptyCopy();
        List<TreeNode> text = new ArrayList<>();
        for (TreeNode child : link.children()) {
            if (child instanceof TreeElement body && body.is("ac:link-body")) {
                text.addAll(body.children());
            } else {
                bare.add(child);
            }
        }
        return linked(bare, text);
    }

    /**
     * Line breaks divide the link, and a picture next to text gets a link of its own: the editor joins neither with text. Where headings,
     * paragraphs or other blocks are linked they stay blocks, and the text in them is linked; mere boxes are opened.
     */
    public static List<TreeNode> linked(TreeElement link, List<TreeNode> text) {
        return linked(link, text, holdsBlock(text));
    }

    private static boolean holdsBlock(List<TreeNode> contents) {
        return contents.stream().anyMatch(content -> {
            BlockKind kind = BlockKind.of(content);
            boolean block = kind != BlockKind.INLINE && kind != BlockKind.ALIGNED;
            boolean opaque = content instanceof TreeElement element && InlineContent.isOpaque(element);
            return block || (!opaque && content instanceof TreeElement inner && holdsBlock(inner.children()));
        });
    }

    private static List<TreeNode> linked(TreeElement link, List<TreeNode> text, boolean inBlocks) {
        List<TreeNode> result = new ArrayList<>();
        List<TreeNode> run = new ArrayList<>();
        for (TreeNode content : text) {
            boolean isBreak = content instanceof TreeElement element && element.is("br");
            boolean isImage = content instanceof TreeElement element && element.is("ac:image");
            boolean isBlock = inBlocks
                    && (BlockKind.of(content) != BlockKind.INLINE
                            || (content instanceof TreeElement element && InlineContent.holdsBlock(element)));
            if (isBreak || isImage || isBlock) {
                addLink(link, run, result);
            }
            if (isBlock) {
                result.add(inside(link, content));
            } else if (isBreak) {
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

    /** A macro keeps what it holds as it is. */
    private static TreeNode inside(TreeElement link, TreeNode block) {
        if (!(block instanceof TreeElement element)
                || InlineContent.isOpaque(element)
                || element.children().isEmpty()) {
            return block;
        }
        TreeElement copy = element.emptyCopy();
        linked(link, element.children(), true).forEach(copy::add);
        return copy;
    }

    private static void addLink(TreeElement link, List<TreeNode> run, List<TreeNode> to) {
        boolean blank = run.stream()
                .allMatch(content -> content instanceof TreeNode.Characters characters
                        && characters.text().isBlank());
        if (blank) {
            to.addAll(run);
        } else {
            to.addAll(unbroken(link, run));
        }
        run.clear();
    }

    private static List<TreeNode> unbroken(TreeElement link, List<TreeNode> text) {
        if (!link.is("ac:link")) {
            TreeElement copy = link.emptyCopy();
            text.forEach(copy::add);
            return List.of(copy);
        }
        List<TreeNode> result = new ArrayList<>();
        List<TreeNode> run = new ArrayList<>();
        for (TreeNode content : text) {
            if (content instanceof TreeElement element && holdsCode(element)) {
                flush(link, run, result);
                TreeElement copy = element.emptyCopy();
                List<TreeNode> inner = element.is("code")
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

    private static boolean holdsCode(TreeElement element) {
        return element.is("code")
                || element.children().stream()
                        .anyMatch(child -> child instanceof TreeElement inner && holdsCode(inner));
    }

    private static void flush(TreeElement link, List<TreeNode> run, List<TreeNode> result) {
        if (!run.isEmpty()) {
            result.add(copyWith(link, run));
            run.clear();
        }
    }

    private static TreeElement copyWith(TreeElement link, List<TreeNode> text) {
        TreeElement copy = link.emptyCopy();
        link.children().forEach(copy::add);
        TreeElement body = new TreeElement("ac:link-body");
        text.forEach(body::add);
        return copy.add(body);
    }
}
