package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.pull.SourceLines.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of items that changed their places. An item takes its source along, and the numbers are those of the places: a list that counted
 * counts again, where it has as many items as before.
 */
final class ListNumbers {
    private ListNumbers() {}

    /** Where the number of an item stands, and the number with what stands behind it. */
    private record Mark(int start, String text) {}

    /** The text with the numbers put right; empty where they are. */
    static Optional<String> restored(String before, TracedBody bodyBefore, String after, TracedBody bodyAfter) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        List<List<Mark>> old = lists(new SourceLines(before), PageBlock.of(bodyBefore.nodes()), bodyBefore);
        List<List<Mark>> now = lists(new SourceLines(after), PageBlock.of(bodyAfter.nodes()), bodyAfter);
        if (old.size() != now.size()) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (old.get(i).size() == now.get(i).size() && counts(old.get(i)) && !counts(now.get(i))) {
                for (int k = 0; k < old.get(i).size(); k++) {
                    Mark mark = now.get(i).get(k);
                    String wanted = old.get(i).get(k).text();
                    if (wanted.length() != mark.text().length()) {
                        return Optional.empty();
                    }
                    changes.add(new Change(mark.start(), mark.start() + wanted.length(), wanted));
                }
            }
        }
        return new SourceLines(after).with(changes);
    }

    private static boolean counts(List<Mark> marks) {
        for (int i = 1; i < marks.size(); i++) {
            if (number(marks.get(i)) != number(marks.get(i - 1)) + 1) {
                return false;
            }
        }
        return marks.size() > 1;
    }

    private static long number(Mark mark) {
        return Long.parseLong(mark.text().substring(0, mark.text().length() - 1));
    }

    /** The marks of all numbered lists; none of a list of which it is not known where each item stands. */
    private static List<List<Mark>> lists(SourceLines source, List<PageBlock> blocks, TracedBody trace) {
        BlockPlaces places = new BlockPlaces(source, trace);
        List<List<Mark>> lists = new ArrayList<>();
        for (PageBlock block : blocks) {
            if (block.name().equals("ol")) {
                List<Mark> marks = new ArrayList<>();
                block.children().forEach(item -> mark(source, places.of(item)).ifPresent(marks::add));
                lists.add(marks.size() == block.children().size() ? marks : List.of());
            }
            lists.addAll(lists(source, block.children(), trace));
        }
        return lists;
    }

    private static Optional<Mark> mark(SourceLines source, @Nullable SourceSpan item) {
        if (item == null) {
            return Optional.empty();
        }
        int end = item.start();
        while (Character.isDigit(source.after(end)) && end - item.start() < 9) {
            end++;
        }
        return end > item.start() && ".)".indexOf(source.after(end)) >= 0
                ? Optional.of(new Mark(item.start(), source.text().substring(item.start(), end + 1)))
                : Optional.empty();
    }
}
