package io.github.docsync.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rebuilds trees from the leaves up, without recursion. */
public final class TreeRewriter {

    /** Says what stands for an element once its children have been rewritten; null leaves it out. */
    @FunctionalInterface
    public interface Rule {
        @Nullable
        StorageNode apply(StorageNode.Element original, List<StorageNode> children);
    }

    private record Frame(
            StorageNode.@Nullable Element element, Iterator<StorageNode> rest, List<StorageNode> rewritten) {
        static Frame of(StorageNode.@Nullable Element element, List<StorageNode> children) {
            return new Frame(element, children.iterator(), new ArrayList<>(children.size()));
        }
    }

    private TreeRewriter() {}

    public static List<StorageNode> rewrite(List<StorageNode> nodes, Rule rule) {
        Deque<Frame> open = new ArrayDeque<>();
        Frame frame = Frame.of(null, nodes);
        while (true) {
            if (frame.rest().hasNext()) {
                StorageNode node = frame.rest().next();
                if (node instanceof StorageNode.Element element) {
                    open.push(frame);
                    frame = Frame.of(element, element.children());
                } else {
                    frame.rewritten().add(node);
                }
            } else if (frame.element() == null) {
                return frame.rewritten();
            } else {
                StorageNode replacement = rule.apply(frame.element(), frame.rewritten());
                frame = open.pop();
                if (replacement != null) {
                    frame.rewritten().add(replacement);
                }
            }
        }
    }
}
