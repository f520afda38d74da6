package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.pull.SourceLines.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Paragraphs that were joined or split: in the source only the empty line between them goes or comes, and every line stays as it is. */
final class ParagraphBreaks {
    private final SourceLines source;
    private final BlockPlaces places;

    ParagraphBreaks(BlockPlaces places) {
        this.source = places.source();
        this.places = places;
    }

    /** The source with the break gone or made, if that is what the edit is a part of. */
    Optional<String> apply(BodyEdit edit, List<BodyEdit> all) {
        Stream<BodyEdit.Line> lines =
                all.stream().filter(BodyEdit.Line.class::isInstance).map(BodyEdit.Line.class::cast);
        if (edit instanceof BodyEdit.Line line) {
            return joined(line)
                    .or(() -> all.stream()
                            .filter(BodyEdit.Blocks.class::isInstance)
                            .flatMap(other -> split(line, (BodyEdit.Blocks) other).stream())
                            .findFirst());
        }
        BodyEdit.Blocks change = (BodyEdit.Blocks) edit;
        return lines.filter(line -> line.line().siblings().equals(change.siblings()))
                .flatMap(line -> (change.after().isEmpty() ? joined(line) : split(line, change)).stream())
                .findFirst();
    }

    private Optional<String> joined(BodyEdit.Line edit) {
        PageBlock before = edit.line().before();
        List<PageBlock> siblings = edit.line().siblings();
        int index = siblings.indexOf(before) + 1;
        if (index == 0 || index == siblings.size() || !isParagraph(before) || !isParagraph(siblings.get(index))) {
            return Optional.empty();
        }
        SourceSpan first = places.of(before);
        SourceSpan next = places.of(siblings.get(index));
        List<String> all = keys(edit.line().after());
        List<String> left = keys(before);
        List<String> right = keys(siblings.get(index));
        boolean blank = all.size() == left.size() + right.size() + 1;
        boolean whole = all.size() >= left.size() + right.size()
                && all.subList(0, left.size()).equals(left)
                && all.subList(all.size() - right.size(), all.size()).equals(right)
                && (all.size() == left.size() + right.size() || (blank && isBlank(all.get(left.size()))));
        if (!whole || first == null || next == null || next.start() < first.end()) {
            return Optional.empty();
        }
        String between = blank ? "\n" + source.prefix(next.start()) : "";
        int from = first.end();
        int to = next.start();
        return Optional.of(new Change(from, to, between).in(source.text()));
    }

    private Optional<String> split(BodyEdit.Line edit, BodyEdit.Blocks added) {
        PageBlock before = edit.line().before();
        int at = edit.line().siblings().indexOf(before);
        boolean behind = added.index() == at + 1;
        if (!added.before().isEmpty()
                || !added.siblings().equals(edit.line().siblings())
                || !(behind || added.index() == at)
                || !isParagraph(before)
                || !added.after().stream().allMatch(ParagraphBreaks::isParagraph)) {
            return Optional.empty();
        }
        List<PageBlock> pieces = new ArrayList<>(added.after());
        pieces.add(behind ? 0 : pieces.size(), edit.line().after());
        SourceSpan place = places.of(before);
        if (place == null) {
            return Optional.empty();
        }
        String prefix = source.prefix(place.start());
        List<InlineToken> old = InlineTokens.of(before.inline(), places.trace());
        List<Change> changes = new ArrayList<>();
        int from = 0;
        for (PageBlock piece : pieces) {
            List<String> keys = keys(piece);
            if (from + keys.size() > old.size()
                    || !old.subList(from, from + keys.size()).stream()
                            .map(InlineToken::key)
                            .toList()
                            .equals(keys)) {
                return Optional.empty();
            }
            if (from > 0) {
                InlineToken last = old.get(from - 1).isBlank() ? old.get(from - 2) : old.get(from - 1);
                InlineToken first = old.get(from);
                if (!last.isKnown() || !first.isKnown() || first.start() < last.end()) {
                    return Optional.empty();
                }
                int gap = last.end();
                int goesOn = first.start();
                changes.add(new Change(gap, goesOn, "\n" + prefix.stripTrailing() + "\n" + prefix));
            }
            from += keys.size();
            if (from < old.size() && old.get(from).isBlank()) {
                from++;
            }
        }
        return from < old.size() ? Optional.empty() : source.with(changes);
    }

    private static boolean isParagraph(PageBlock block) {
        return block.name().equals("p") && block.isLine();
    }

    private static boolean isBlank(String key) {
        return key.equals("\n ");
    }

    private static List<String> keys(PageBlock block) {
        return InlineTokens.of(block.inline(), null).stream()
                .map(InlineToken::key)
                .toList();
    }
}
