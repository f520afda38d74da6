package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.reverse.Manners;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replaces, adds and removes whole blocks in the source, in the manners of their neighbours. */
final class BlockRewrite {
    private final SourceLines source;
    private final TracedBody trace;
    private final ReverseConverter reverse;
    private final Map<String, String> moved;

    /** @param moved the source of blocks that went from where they were, by their key */
    BlockRewrite(SourceLines source, TracedBody trace, ReverseConverter reverse, Map<String, String> moved) {
        this.source = source;
        this.trace = trace;
        this.reverse = reverse;
        this.moved = moved;
    }

    /** The source of all blocks that an edit takes away, by their key, without the marks of what they stood in. */
    static Map<String, String> moved(BodyDiff diff, SourceLines source, TracedBody trace) {
        Map<String, String> moved = new HashMap<>();
        for (BodyEdit edit : diff.edits()) {
            if (edit instanceof BodyEdit.Blocks blocks) {
                for (PageBlock block : blocks.before()) {
                    SourceSpan span = span(block, source, trace);
                    if (span != null && source.prefix(span.start()).isEmpty()) {
                        moved.put(block.key(), source.text().substring(span.start(), span.end()));
                    }
                }
            }
        }
        return moved;
    }

    /** The source after the edit; empty where it is not known where the blocks stand. */
    Optional<String> apply(BodyEdit.Blocks edit, boolean fenced) {
        if (edit.before().isEmpty()) {
            return edit.after().isEmpty() ? Optional.empty() : inserted(edit, fenced);
        }
        SourceSpan first = span(edit.before().get(0), source, trace);
        SourceSpan last = span(edit.before().get(edit.before().size() - 1), source, trace);
        if (first == null || last == null || last.end() < first.start()) {
            return Optional.empty();
        }
        if (edit.after().isEmpty()) {
            return removed(first.start(), last.end());
        }
        String prefix = source.prefix(first.start());
        String written = written(edit, edit.before().get(0), first.start(), fenced);
        return Optional.of(source.text().substring(0, first.start())
                + SourceLines.prefixed(written, prefix)
                + source.text().substring(last.end()));
    }

    /** The source with this block written anew. */
    Optional<String> replace(PageBlock before, PageBlock after, boolean fenced) {
        return apply(new BodyEdit.Blocks(List.of(before), List.of(after), List.of(before), 0, List.of()), fenced);
    }

    private Optional<String> removed(int start, int end) {
        if (!source.startsLine(start)) {
            return Optional.empty();
        }
        String text = source.text();
        int from = source.lineStart(start);
        int to = Math.min(text.length(), source.lineEnd(end) + 1);
        boolean blankBefore = from == 0 || source.isBlankLine(from - 1);
        if (blankBefore && to < text.length() && source.isBlankLine(to)) {
            to = Math.min(text.length(), source.lineEnd(to) + 1);
        } else if (blankBefore && to >= text.length() && from > 0) {
            from = source.lineStart(from - 1);
        }
        return Optional.of(text.substring(0, from) + text.substring(to));
    }

    private Optional<String> inserted(BodyEdit.Blocks edit, boolean fenced) {
        PageBlock previous = neighbour(edit.siblings(), edit.index() - 1, -1);
        SourceSpan before = previous == null ? null : span(previous, source, trace);
        if (previous != null && before != null) {
            return after(edit, previous, before, fenced);
        }
        PageBlock next = neighbour(edit.siblings(), edit.index(), 1);
        SourceSpan behind = next == null ? null : span(next, source, trace);
        if (next != null && behind != null) {
            return before(edit, next, behind, fenced);
        }
        if (edit.enclosing().isEmpty()) {
            String body = written(edit, null, source.text().length(), fenced);
            String text = source.text().stripTrailing();
            return Optional.of(text + (text.isEmpty() ? "" : "\n\n") + body + "\n");
        }
        return Optional.empty();
    }

    private @Nullable PageBlock neighbour(List<PageBlock> siblings, int from, int step) {
        for (int i = from; i >= 0 && i < siblings.size(); i += step) {
            if (span(siblings.get(i), source, trace) != null) {
                return siblings.get(i);
            }
        }
        return null;
    }

    private Optional<String> after(BodyEdit.Blocks edit, PageBlock previous, SourceSpan place, boolean fenced) {
        int end = source.lineEnd(place.end());
        String prefix = source.prefix(place.start());
        boolean tight = isTight(edit, previous);
        String written = written(edit, previous, place.start(), fenced);
        String gap = tight ? "\n" : "\n" + prefix.stripTrailing() + "\n";
        String text = gap + prefix + SourceLines.prefixed(written, prefix);
        boolean needsGap = !tight && end + 1 < source.text().length() && !source.isBlankLine(end + 1);
        return Optional.of(source.text().substring(0, end)
                + text
                + (needsGap ? "\n" + prefix.stripTrailing() : "")
                + source.text().substring(end));
    }

    private Optional<String> before(BodyEdit.Blocks edit, PageBlock next, SourceSpan place, boolean fenced) {
        String prefix = source.prefix(place.start());
        boolean tight = isTight(edit, next);
        String written = written(edit, next, place.start(), fenced);
        String gap = tight ? "\n" : "\n" + prefix.stripTrailing() + "\n";
        return Optional.of(source.text().substring(0, place.start())
                + SourceLines.prefixed(written, prefix)
                + gap
                + prefix
                + source.text().substring(place.start()));
    }

    /** Rows, and items of a list whose items have no empty lines between them, stand one below the other. */
    private boolean isTight(BodyEdit.Blocks edit, PageBlock neighbour) {
        if (neighbour.name().equals("tr")) {
            return true;
        }
        boolean item = neighbour.name().equals("li") || neighbour.name().equals("ac:task");
        if (!item) {
            return edit.after().stream().allMatch(block -> isList(block))
                    && !edit.enclosing().isEmpty()
                    && edit.enclosing().get(0).before().name().equals("li");
        }
        List<SourceSpan> spans = new ArrayList<>();
        edit.siblings().forEach(block -> {
            SourceSpan span = span(block, source, trace);
            if (span != null) {
                spans.add(span);
            }
        });
        for (int i = 1; i < spans.size(); i++) {
            if (source.text()
                            .substring(spans.get(i - 1).end(), spans.get(i).start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    > 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isList(PageBlock block) {
        return block.name().equals("ul")
                || block.name().equals("ol")
                || block.name().equals("ac:task-list");
    }

    /** The blocks that came, as Markdown, the first line without what stands before it. */
    private String written(BodyEdit.Blocks edit, @Nullable PageBlock neighbour, int place, boolean fenced) {
        StringBuilder text = new StringBuilder();
        ListMarks marks = ListMarks.between(
                source,
                reverse.manners(),
                sibling(edit, edit.index() - 1),
                sibling(edit, edit.index() + edit.before().size()));
        for (PageBlock block : edit.after()) {
            String one = written(block, neighbour, place, fenced, marks);
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
        return list ? span(edit.siblings().get(index)) : null;
    }

    private String written(PageBlock block, @Nullable PageBlock neighbour, int place, boolean fenced, ListMarks marks) {
        String kept = moved.get(block.key());
        if (kept != null && !fenced) {
            marks.none();
            return kept;
        }
        StorageNode.Element element = block.element();
        if (element == null) {
            marks.none();
            return fenced
                    ? reverse.fence(new StorageNode.Element("p", Map.of(), block.nodes()))
                            .markdown()
                    : reverse.inline(block.nodes());
        }
        Manners manners = isList(block) && !fenced ? marks.next() : marks.none();
        return switch (element.name()) {
            case "tr" -> new TableRow(source, reverse).write(block, place);
            case "li" -> item(element, neighbour, place);
            case "ac:task" ->
                reverse.block(new StorageNode.Element("ac:task-list", Map.of(), List.of(element)))
                        .markdown();
            default -> (fenced ? reverse.fence(element) : reverse.block(element, manners)).markdown();
        };
    }

    /** An item with the mark that its neighbour has. */
    private String item(StorageNode.Element item, @Nullable PageBlock neighbour, int place) {
        String written = reverse.block(new StorageNode.Element("ul", Map.of(), List.of(item)))
                .markdown();
        String mark = neighbour == null || !neighbour.name().equals("li") ? "" : mark(place);
        if (mark.isEmpty() || written.length() < 2) {
            return written;
        }
        String[] lines = written.substring(2).split("\n", -1);
        StringBuilder text = new StringBuilder(mark);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                String rest = lines[i].startsWith("  ") ? lines[i].substring(2) : lines[i];
                text.append('\n').append(rest.isEmpty() ? "" : " ".repeat(mark.length()) + rest);
            } else {
                text.append(lines[i]);
            }
        }
        return text.toString();
    }

    /** The mark of an item with the blanks behind it; of a numbered one the same number, which Markdown counts on by itself. */
    private String mark(int place) {
        int end = place;
        String text = source.text();
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int word = end;
        while (end < text.length() && text.charAt(end) == ' ' && end - word < 4) {
            end++;
        }
        return text.substring(place, end);
    }

    @Nullable
    SourceSpan span(PageBlock block) {
        return span(block, source, trace);
    }

    private static @Nullable SourceSpan span(PageBlock block, SourceLines source, TracedBody trace) {
        if (block.element() != null) {
            return trace.span(block.element()).map(source::trimmed).orElse(null);
        }
        List<InlineToken> tokens = InlineTokens.of(block.inline(), trace);
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (StorageNode node : block.nodes()) {
            Optional<SourceSpan> span = trace.span(node);
            if (span.isPresent()) {
                start = Math.min(start, span.get().start());
                end = Math.max(end, span.get().end());
            }
        }
        for (InlineToken token : tokens) {
            if (token.isKnown()) {
                start = Math.min(start, token.start());
                end = Math.max(end, token.end());
            }
        }
        return end < start ? null : source.trimmed(new SourceSpan(start, end));
    }
}
