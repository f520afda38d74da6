package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.reverse.ReverseConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replaces, adds and removes whole blocks in the source, in the style of their neighbours. */
final class BlockRewrite {
    private final SourceLines source;
    private final BlockPlaces places;
    private final ArrivedBlocks arrived;

    BlockRewrite(BlockPlaces places, ReverseConverter reverse, MovedBlocks moved) {
        this.source = places.source();
        this.places = places;
        this.arrived = new ArrivedBlocks(places, reverse, moved);
    }

    /** The source after the edit; empty where it is not known where the blocks stand. */
    Optional<String> apply(BodyEdit.Blocks edit, boolean fenced) {
        if (edit.before().isEmpty()) {
            return edit.after().isEmpty() ? Optional.empty() : inserted(edit, fenced);
        }
        SourceSpan first = places.of(edit.before().get(0));
        SourceSpan last = places.of(edit.before().get(edit.before().size() - 1));
        if (first == null || last == null || last.end() < first.start()) {
            return Optional.empty();
        }
        if (edit.after().isEmpty()) {
            return removed(edit, first.start(), last.end()).map(text -> renumbered(text, edit, first));
        }
        String prefix = source.prefix(first.start());
        String written = arrived.written(edit, edit.before().get(0), first.start(), 0, fenced);
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
        return arrived.written(edit, null, source.text().length(), 0, false);
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
        SourceSpan next = ordered ? places.of(edit.siblings().get(behind)) : null;
        if (next == null) {
            return text;
        }
        String mark = ItemMark.at(source.text(), first.start()).text();
        String other = ItemMark.at(source.text(), next.start()).text();
        int at = text.length() - (source.text().length() - next.start());
        return mark.length() == other.length() && text.startsWith(other, at)
                ? text.substring(0, at) + mark + text.substring(at + other.length())
                : text;
    }

    private Optional<String> inserted(BodyEdit.Blocks edit, boolean fenced) {
        PageBlock previous = neighbour(edit.siblings(), edit.index() - 1, -1);
        SourceSpan before = previous == null ? null : places.of(previous);
        PageBlock next = neighbour(edit.siblings(), edit.index(), 1);
        SourceSpan behind = next == null ? null : places.of(next);
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
            String body = arrived.written(edit, null, source.text().length(), 0, fenced);
            String text = source.text().stripTrailing();
            return Optional.of(text + (text.isEmpty() ? "" : "\n\n") + body + "\n");
        }
        return Optional.empty();
    }

    private @Nullable PageBlock neighbour(List<PageBlock> siblings, int from, int step) {
        for (int i = from; i >= 0 && i < siblings.size(); i += step) {
            if (places.of(siblings.get(i)) != null) {
                return siblings.get(i);
            }
        }
        return null;
    }

    private Optional<String> after(BodyEdit.Blocks edit, PageBlock previous, SourceSpan place, boolean fenced) {
        int end = source.lineEnd(place.end());
        String prefix = source.prefix(place.start());
        boolean tight = isTight(edit, previous);
        String written = arrived.written(edit, previous, place.start(), 1, fenced);
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
        String written = arrived.written(edit, next, place.start(), 0, fenced);
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
            return edit.after().stream().allMatch(ArrivedBlocks::isList)
                    && !edit.enclosing().isEmpty()
                    && edit.enclosing().get(0).before().name().equals("li");
        }
        List<SourceSpan> spans = new ArrayList<>();
        edit.siblings().forEach(block -> {
            SourceSpan span = places.of(block);
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
}
