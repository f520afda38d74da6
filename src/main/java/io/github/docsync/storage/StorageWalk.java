package io.github.docsync.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits trees in document order without recursion, so that no nesting exhausts the Java stack. */
public final class StorageWalk {

    public interface Visitor {
        void enter(StorageNode.Element element);

        void leave(StorageNode.Element element);

        void text(StorageNode.Text text);

        void cdata(StorageNode.Cdata cdata);
    }

    private record Frame(StorageNode.@Nullable Element element, Iterator<StorageNode> rest) {}

    private StorageWalk() {}

    public static void walk(List<StorageNode> nodes, Visitor visitor) {
        Deque<Frame> open = new ArrayDeque<>();
        open.push(new Frame(null, nodes.iterator()));
        while (!open.isEmpty()) {
            Frame frame = open.element();
            if (frame.rest().hasNext()) {
                StorageNode node = frame.rest().next();
                if (node instanceof StorageNode.Element element) {
                    visitor.enter(element);
                    open.push(new Frame(element, element.children().iterator()));
                } else if (node instanceof StorageNode.Text text) {
                    visitor.text(text);
                } else if (node instanceof StorageNode.Cdata cdata) {
                    visitor.cdata(cdata);
                }
            } else {
                open.pop();
                if (frame.element() != null) {
                    visitor.leave(frame.element());
                }
            }
        }
    }
}
