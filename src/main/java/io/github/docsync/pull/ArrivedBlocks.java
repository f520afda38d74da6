package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.reverse.MarkdownStyle;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes blocks that came to a page as Markdown, in the style of their neighbours; what only moved keeps its source. */
final class ArrivedBlocks {
    private final BlockPlaces places;
    private final SourceLines source;
    private final ReverseConverter reverse;
    private final MovedBlocks moved;

    ArrivedBlocks(BlockPlaces places, ReverseConverter reverse, MovedBlocks moved) {
        this.places = places;
        this.source = places.source();
        this.reverse = reverse;
        this.moved = moved;
    }

    /**
     * The blocks that came, as Markdown, the first line without what stands before it.
     *
     * @param steps how many items further than the neighbour the first one is
     */
    String written(BodyEdit.Blocks edit, @Nullable PageBlock neighbour, int place, int steps, boolean fenced) {
        StringBuilder text = new StringBuilder();
        boolean counts = counts(edit.siblings());
        int number = steps;
        ListMarks marks = ListMarks.between(
                source,
                reverse.style(),
                sibling(edit, edit.index() - 1),
                sibling(edit, edit.index() + edit.before().size()));
        for (PageBlock block : edit.after()) {
            String one = block.name().equals("li") && block.element() != null
                    ? item(block, neighbour, place, counts ? number++ : 0)
                    : written(block, place, fenced, marks);
            if (one.isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                boolean row = block.name().equals("tr")
                        || block.name().equals("li")
                        || block.name().equals("ac:task");
                text.append(row ? "\n" : "\n\n");
            }
            text.append(one);
        }
        return text.toString();
    }

    /** Where a list stands that another one would join; null where there is none. */
    private @Nullable SourceSpan sibling(BodyEdit.Blocks edit, int index) {
        boolean list = index >= 0
                && index < edit.siblings().size()
                && isList(edit.siblings().get(index));
        return list ? places.of(edit.siblings().get(index)) : null;
    }

    private String written(PageBlock block, int place, boolean fenced, ListMarks marks) {
        Optional<String> kept = fenced ? Optional.empty() : moved.find(block);
        if (kept.isPresent()) {
            marks.none();
            return kept.get();
        }
        StorageNode.Element element = block.element();
        if (element == null) {
            marks.none();
            Optional<StorageNode> macro = block.nodes().stream()
                    .filter(node -> node instanceof StorageNode.Element one
                            && one.name().equals("ac:structured-macro")
                            && block.words().isEmpty())
                    .findFirst();
            if (macro.isPresent()) {
                return (fenced ? reverse.fence(macro.get()) : reverse.block(macro.get())).markdown();
            }
            return fenced
                    ? reverse.fence(new StorageNode.Element("p", Map.of(), block.nodes()))
                            .markdown()
                    : reverse.inline(block.nodes());
        }
        MarkdownStyle style = isList(block) && !fenced ? marks.next() : marks.none();
        return switch (element.name()) {
            case "tr" -> new TableRow(source, reverse).write(block, place);
            case "ac:task" ->
                reverse.block(new StorageNode.Element("ac:task-list", Map.of(), List.of(element)))
                        .markdown();
            default -> (fenced ? reverse.fence(element) : reverse.block(element, style)).markdown();
        };
    }

    /** An item with the mark that its neighbour has, and the text that it had where it was moved. */
    private String item(PageBlock block, @Nullable PageBlock neighbour, int place, int steps) {
        String written = moved.find(block)
                .orElseGet(() -> reverse.block(new StorageNode.Element("ul", Map.of(), block.nodes()))
                        .markdown());
        ItemMark own = ItemMark.at(written, 0);
        boolean marked = neighbour != null && neighbour.name().equals("li");
        ItemMark mark = marked ? ItemMark.at(source.text(), place).later(steps) : own;
        if (mark.equals(own) || own.length() >= written.length()) {
            return written;
        }
        String[] lines = written.substring(own.length()).split("\n", -1);
        StringBuilder text = new StringBuilder(mark.text()).append(lines[0]);
        String indent = " ".repeat(own.length());
        for (int i = 1; i < lines.length; i++) {
            String rest = lines[i].startsWith(indent) ? lines[i].substring(own.length()) : lines[i];
            text.append('\n').append(rest.isEmpty() ? "" : " ".repeat(mark.length()) + rest);
        }
        return text.toString();
    }

    /** Whether the author numbers items one by one, and does not leave that to Markdown by giving all the same number. */
    private boolean counts(List<PageBlock> items) {
        List<String> marks = new ArrayList<>();
        for (PageBlock item : items) {
            SourceSpan span = item.name().equals("li") ? places.of(item) : null;
            if (span != null) {
                marks.add(ItemMark.at(source.text(), span.start()).text().strip());
            }
        }
        return marks.size() < 2 || !marks.get(0).equals(marks.get(1));
    }

    static boolean isList(PageBlock block) {
        return block.name().equals("ul")
                || block.name().equals("ol")
                || block.name().equals("ac:task-list");
    }
}
