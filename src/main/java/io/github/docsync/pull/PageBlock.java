package io.github.docsync.pull;

import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.VisibleText;
import io.github.docsync.storage.Vocabulary;
import io.github.docsync.storage.canonical.EditorNoise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A block of a page: an element, or a run of text that stands among blocks without a paragraph of its own.
 *
 * @param element null for a run of text
 * @param nodes the element alone, or the run
 */
record PageBlock(StorageNode.@Nullable Element element, List<StorageNode> nodes) {
    private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> INLINE = Set.of(
            "strong",
            "em",
            "u",
            "del",
            "sub",
            "sup",
            "code",
            "span",
            "small",
            "big",
            "a",
            "br",
            "time",
            "ac:link",
            "ac:emoticon",
            "ac:placeholder",
            "ac:inline-comment-marker",
            "b",
            "i");
    private static final Set<String> TABLE_PARTS = Set.of("tbody", "thead", "tfoot");
    /** Confluence's own bookkeeping, which is not text. */
    private static final Set<String> HIDDEN =
            Set.of("ac:task-id", "ac:task-uuid", "ac:task-status", "ac:task-list-id", "colgroup");

    static PageBlock of(StorageNode.Element element) {
        return new PageBlock(element, List.of(element));
    }

    /** The blocks that nodes are divided into, runs of text being one each. */
    static List<PageBlock> of(List<StorageNode> nodes) {
        List<PageBlock> blocks = new ArrayList<>();
        List<StorageNode> run = new ArrayList<>();
        for (StorageNode node : nodes) {
            if (isInline(node)) {
                run.add(node);
            } else if (node instanceof StorageNode.Element element && TABLE_PARTS.contains(element.name())) {
                flush(run, blocks);
                blocks.addAll(of(element.children()));
            } else if (node instanceof StorageNode.Element element && !HIDDEN.contains(element.name())) {
                flush(run, blocks);
                blocks.add(of(element));
            }
        }
        flush(run, blocks);
        return blocks;
    }

    private static void flush(List<StorageNode> run, List<PageBlock> to) {
        boolean blank = run.stream()
                .allMatch(node ->
                        node instanceof StorageNode.Text text && text.text().isBlank());
        if (!blank) {
            to.add(new PageBlock(null, List.copyOf(run)));
        }
        run.clear();
    }

    private static boolean isInline(StorageNode node) {
        if (!(node instanceof StorageNode.Element element)) {
            return true;
        }
        return INLINE.contains(element.name())
                || (element.name().equals("ac:structured-macro")
                        && Vocabulary.isInlineMacro(element.attribute("ac:name").orElse("")))
                || (element.name().equals("ac:image") && element.attributes().containsKey("ac:inline"));
    }

    String name() {
        return element == null ? "" : element.name();
    }

    /** The parameters of a macro by name; none where the block is not a macro of that name. */
    Map<String, String> parameters(String macro) {
        return element != null && macro.equals(element.attribute("ac:name").orElse(""))
                ? element.parameters()
                : Map.of();
    }

    /** Whether it holds a line of text and no blocks. */
    boolean isLine() {
        return element == null || LINES.contains(element.name());
    }

    /** The text and inline elements of a line. */
    List<StorageNode> inline() {
        return element == null ? nodes : element.children();
    }

    /** The blocks in it. */
    List<PageBlock> children() {
        if (element == null || isLine()) {
            return List.of();
        }
        StorageNode.Element body = body(element);
        return of(body == null ? element.children() : body.children());
    }

    /** Where a macro's blocks are; null for what is not a macro, or has none. */
    static StorageNode.@Nullable Element body(StorageNode.Element macro) {
        for (StorageNode child : macro.children()) {
            if (child instanceof StorageNode.Element inner) {
                boolean isBody =
                        inner.name().equals("ac:rich-text-body") || inner.name().equals("ac:adf-content");
                StorageNode.Element deeper = isBody ? inner : inner.name().equals("ac:adf-node") ? body(inner) : null;
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }

    /** Whether it is made of other blocks, so that those can be compared one by one. */
    boolean isContainer() {
        return element != null
                && switch (element.name()) {
                    case "ul",
                            "ol",
                            "li",
                            "table",
                            "tr",
                            "td",
                            "th",
                            "blockquote",
                            "ac:task-list",
                            "ac:task",
                            "ac:task-body",
                            "ac:layout",
                            "ac:layout-section",
                            "ac:layout-cell",
                            "div" -> true;
                    case "ac:structured-macro", "ac:adf-extension" -> body(element) != null;
                    default -> false;
                };
    }

    /** What it says to a reader, without what the editor adds by itself; equal for blocks that look alike. */
    String key() {
        return EditorNoise.without(storage());
    }

    /** What a line says, whatever kind of line it is. */
    static String inlineKey(PageBlock line) {
        return new PageBlock(null, line.inline()).key();
    }

    /** What stands round the blocks in it: name, attributes, parameters. */
    String shell() {
        if (element == null) {
            return "";
        }
        StorageNode.Element body = body(element);
        return EditorNoise.without(new StorageDocument(List.of(hollow(element, body))).toStorage());
    }

    private static StorageNode.Element hollow(StorageNode.Element element, StorageNode.@Nullable Element body) {
        if (body == null || element == body) {
            // Column widths are not blocks of the table, and the editor does not add them by itself.
            List<StorageNode> columns = element.children().stream()
                    .filter(child -> child instanceof StorageNode.Element group
                            && group.name().equals("colgroup"))
                    .toList();
            return new StorageNode.Element(element.name(), element.attributes(), columns);
        }
        List<StorageNode> children = new ArrayList<>();
        for (StorageNode child : element.children()) {
            boolean onTheWay = child instanceof StorageNode.Element inner
                    && (inner == body || inner.name().equals("ac:adf-node"));
            if (onTheWay) {
                children.add(hollow((StorageNode.Element) child, body));
            } else if (!(child instanceof StorageNode.Element inner
                    && inner.name().equals("ac:adf-fallback"))) {
                children.add(child);
            }
        }
        return new StorageNode.Element(element.name(), element.attributes(), children);
    }

    String storage() {
        return new StorageDocument(nodes).toStorage();
    }

    List<String> words() {
        return VisibleText.words(storage());
    }
}
