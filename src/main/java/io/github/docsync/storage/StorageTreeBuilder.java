package io.github.docsync.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a tree in document order, without recursion, and exactly as {@link StorageParser} makes it of the text that {@link StorageWriter}
 * writes of the same: texts that touch are one node, as are CDATA sections, no text is empty, and line ends are {@code \n}.
 */
public final class StorageTreeBuilder implements StorageWalk.Visitor {
    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<StorageNode> roots = new ArrayList<>();
    private List<StorageNode> siblings = roots;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder cdata = new StringBuilder();
    private boolean cdataPending;

    private record Frame(String name, Map<String, String> attributes, List<StorageNode> children) {}

    /** The same nodes as one who parses them again would get them. */
    static List<StorageNode> copy(List<StorageNode> nodes) {
        StorageTreeBuilder tree = new StorageTreeBuilder();
        StorageWalk.walk(nodes, tree);
        return tree.nodes();
    }

    @Override
    public void enter(StorageNode.Element element) {
        open(element.name(), withPlainLineEnds(element.attributes()));
    }

    @Override
    public void leave(StorageNode.Element element) {
        close();
    }

    @Override
    public void text(StorageNode.Text node) {
        text(node.text());
    }

    @Override
    public void cdata(StorageNode.Cdata node) {
        cdata(node.text());
    }

    /** Adds character data. */
    public void text(String characters) {
        characters().append(withPlainLineEnds(characters));
    }

    /** Adds a CDATA section. */
    public void cdata(String characters) {
        section().append(withPlainLineEnds(characters));
    }

    /** Where character data that comes next is appended to. */
    StringBuilder characters() {
        flushCdata();
        return text;
    }

    /** Where the content of a CDATA section that comes next is appended to. */
    StringBuilder section() {
        flushText();
        cdataPending = true;
        return cdata;
    }

    void open(String element, Map<String, String> attributes) {
        flush();
        Frame frame = new Frame(element, attributes, new ArrayList<>());
        open.push(frame);
        siblings = frame.children();
    }

    /** Adds an element that has no content. */
    void empty(String element, Map<String, String> attributes) {
        flush();
        siblings.add(new StorageNode.Element(element, attributes, List.of()));
    }

    /** Closes the innermost element. */
    void close() {
        flush();
        Frame frame = open.pop();
        siblings = open.isEmpty() ? roots : open.element().children();
        siblings.add(new StorageNode.Element(frame.name(), frame.attributes(), frame.children()));
    }

    /** The name of the innermost element that is open; null where none is. */
    @Nullable
    String innermost() {
        return open.isEmpty() ? null : open.element().name();
    }

    /**
     * The nodes at the top.
     *
     * @throws IllegalStateException if an element is still open
     */
    public List<StorageNode> nodes() {
        flush();
        if (!open.isEmpty()) {
            throw new IllegalStateException("the tree is not complete: <" + innermost() + "> is open");
        }
        return roots;
    }

    private void flush() {
        flushText();
        flushCdata();
    }

    private void flushText() {
        if (!text.isEmpty()) {
            siblings.add(new StorageNode.Text(text.toString()));
            text.setLength(0);
        }
    }

    private void flushCdata() {
        if (cdataPending) {
            siblings.add(new StorageNode.Cdata(cdata.toString()));
            cdata.setLength(0);
            cdataPending = false;
        }
    }

    private static String withPlainLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Map<String, String> withPlainLineEnds(Map<String, String> attributes) {
        if (attributes.values().stream().noneMatch(value -> value.indexOf('\r') >= 0)) {
            return attributes;
        }
        Map<String, String> plain = new LinkedHashMap<>();
        attributes.forEach((name, value) -> plain.put(name, withPlainLineEnds(value)));
        return plain;
    }
}
