package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.reverse.MarkdownStyle;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replaces, adds and removes whole blocks in the source, in the style of their neighbours. */
final class BlockRewrite {
    private final SourceLines source;
    private final TracedBody trace;
    private final ReverseConverter reverse;
    private final MovedBlocks moved;

    BlockRewrite(SourceLines source, TracedBody trace, ReverseConverter reverse, MovedBlocks moved) {
        this.source = source;
        this.trace = trace;
        this.reverse = reverse;
        this.moved = moved;
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
            return removed(edit, first.start(), last.end()).map(text -> renumbered(text, edit, first));
        }
        String prefix = source.prefix(first.start());
        String written = written(edit, edit.before().get(0), first.start(), 0, fenced);
        return Optional.of(source.text().substring(0, first.start())
                + SourceLines.prefixed(written, prefix)
                + source.text().substring(last.end()));
    }

    /** The source with this block written anew. */
    Optional<String> replace(PageBlock before, PageBlock after, boolean fenced) {
        return apply(new BodyEdit.Blocks(List.of(before), List.of(after), List.of(before), 0, List.of()), fenced);
    }

    /** The blocks that came, for a place that stands in nothing. */
    String written(BodyEdit.Blocks edit) {
        return written(edit, null, source.text().length(), 0, false);
    }

    private Optional<String> removed(BodyEdit.Blocks edit, int start, int end) {
        if (!source.startsLine(start)) {
            return Optional.empty();
        }
        String text = source.text();
        int from = source.lineStart(start);
        int to = Math.min(text.length(), source.lineEnd(end) + 1);
        boolean blankBefore = from == 0 || source.isBlankLine(from - 1);
        // What stood right below the mark of what it is in leaves that place to what follows.
        boolean leads = edit.index() == 0
                && edit.before().size() < edit.siblings().size()
                && !edit.enclosing().isEmpty();
        if ((blankBefore || leads) && to < text.length() && source.isBlankLine(to)) {
            to = Math.min(text.length(), source.lineEnd(to) + 1);
        } else if (blankBefore && to >= text.length() && from > 0) {
            from = source.lineStart(from - 1);
        }
        return Optional.of(text.substring(0, from) + text.substring(to));
    }

    /** The number of the first item is that of the list, which the next one takes over. */
    private String renumbered(String text, BodyEdit.Blocks edit, SourceSpan first) {
        int behind = edit.before().size();
        boolean ordered = edit.index() == 0
                && behind < edit.siblings().size()
                && edit.siblings().get(behind).name().equals("li")
                && Character.isDigit(source.after(first.start()));
        SourceSpan next = ordered ? span(edit.siblings().get(behind)) : null;
        if (next == null) {
            return text;
        }
        String mark = mark(source.text(), first.start());
        String other = mark(source.text(), next.start());
        int at = text.length() - (source.text().length() - next.start());
        return mark.length() == other.length() && text.startsWith(other, at)
                ? text.substring(0, at) + mark + text.substring(at + other.length())
                : text;
    }

    private Optional<String> inserted(BodyEdit.Blocks edit, boolean fenced) {
        PageBlock previous = neighbour(edit.siblings(), edit.index() - 1, -1);
        SourceSpan before = previous == null ? null : span(previous, source, trace);
        PageBlock next = neighbour(edit.siblings(), edit.index(), 1);
        SourceSpan behind = next == null ? null : span(next, source, trace);
        // What the page shows at its top may stand in something in the file, such as the text of a definition.
        boolean inside = before != null
                && behind != null
                && edit.enclosing().isEmpty()
                && !source.prefix(before.start()).isEmpty()
                && source.prefix(behind.start()).isEmpty();
        // What stands right behind the first row of a pipe table is no row.
        boolean heading =
                edit.index() == 1 && previous != null && previous.name().equals("tr") && behind != null;
        if (previous != null && before != null && !inside && !heading) {
            return after(edit, previous, before, fenced);
        }
        if (next != null && behind != null) {
            return before(edit, next, behind, fenced);
        }
        if (edit.enclosing().isEmpty()) {
            String body = written(edit, null, source.text().length(), 0, fenced);
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
        String written = written(edit, previous, place.start(), 1, fenced);
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
        String written = written(edit, next, place.start(), 0, fenced);
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

    /**
     * The blocks that came, as Markdown, the first line without what stands before it.
     *
     * @param steps how many items further than the neighbour the first one is
     */
    private String written(BodyEdit.Blocks edit, @Nullable PageBlock neighbour, int place, int steps, boolean fenced) {
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
        return list ? span(edit.siblings().get(index)) : null;
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
        String own = mark(written, 0);
        boolean marked = neighbour != null && neighbour.name().equals("li");
        String mark = marked ? later(mark(source.text(), place), steps) : own;
        if (mark.equals(own) || own.length() >= written.length()) {
            return written;
        }
        String[] lines = written.substring(own.length()).split("\n", -1);
        StringBuilder text = new StringBuilder(mark).append(lines[0]);
        String indent = " ".repeat(own.length());
        for (int i = 1; i < lines.length; i++) {
            String rest = lines[i].startsWith(indent) ? lines[i].substring(own.length()) : lines[i];
            text.append('\n').append(rest.isEmpty() ? "" : " ".repeat(mark.length()) + rest);
        }
        return text.toString();
    }

    /** The mark of an item with the spaces behind it. */
    private static String mark(String text, int place) {
        int end = place;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int word = end;
        while (end < text.length() && text.charAt(end) == ' ' && end - word < 4) {
            end++;
        }
        return text.substring(place, end);
    }

    /** The mark of an item so many further on. */
    private static String later(String mark, int steps) {
        int digits = 0;
        while (digits < Math.min(mark.length(), 9) && Character.isDigit(mark.charAt(digits))) {
            digits++;
        }
        return digits == 0 || steps == 0
                ? mark
                : (Integer.parseInt(mark.substring(0, digits)) + steps) + mark.substring(digits);
    }

    /** Whether the author numbers items one by one, and does not leave that to Markdown by giving all the same number. */
    private boolean counts(List<PageBlock> items) {
        List<String> marks = new ArrayList<>();
        for (PageBlock item : items) {
            SourceSpan span = item.name().equals("li") ? span(item) : null;
            if (span != null) {
                marks.add(mark(source.text(), span.start()).strip());
            }
        }
        return marks.size() < 2 || !marks.get(0).equals(marks.get(1));
    }

    @Nullable
    SourceSpan span(PageBlock block) {
        return span(block, source, trace);
    }

    static @Nullable SourceSpan span(PageBlock block, SourceLines source, TracedBody trace) {
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
