package io.github.docsync.convert.tree;

import io.github.docsync.storage.StorageFragment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a tree in document order. Not thread-safe. */
public final class TreeBuilder {
    /** Deeper elements are left out and their content kept: nobody could read them, and every later step would suffer. */
    private static final int MAX_DEPTH = 200;

    private final TreeElement root = new TreeElement("root");
    private final Deque<TreeElement> open = new ArrayDeque<>();
    private int tooDeep;

    public TreeBuilder() {
        open.push(root);
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public TreeBuilder open(String name, String... attributes) {
        return open(new TreeElement(name, attributes));
    }

    /** Opens an element that may already have children. */
    public TreeBuilder open(TreeElement element) {
        if (open.size() >= MAX_DEPTH) {
            tooDeep++;
        } else {
            current().add(element);
            open.push(element);
        }
        return this;
    }

    /** Closes the innermost open element. */
    public TreeBuilder close() {
        if (tooDeep > 0) {
            tooDeep--;
        } else {
            open.pop();
        }
        return this;
    }

    public TreeBuilder empty(String name, String... attributes) {
        return add(new TreeElement(name, attributes));
    }

    public TreeBuilder add(TreeNode content) {
        current().add(content);
        return this;
    }

    public TreeBuilder text(String text) {
        if (!text.isEmpty()) {
            current().text(text);
        }
        return this;
    }

    /** Text of which is known where in the file it stands. */
    public TreeBuilder text(String text, @Nullable TextSource source) {
        if (!text.isEmpty()) {
            current().add(new TreeNode.Characters(text, source));
        }
        return this;
    }

    public TreeBuilder cdata(String text) {
        return add(new TreeNode.CharacterData(text));
    }

    /** Adds storage format that has been parsed, as a block or to the line of text. */
    public TreeBuilder fragment(StorageFragment fragment, boolean inline) {
        return add(new TreeNode.Passthrough(fragment, inline, null));
    }

    /** The innermost open element. */
    public TreeElement current() {
        return open.element();
    }

    /** What has been built at the top level. */
    public List<TreeNode> contents() {
        return root.children();
    }
}
