package io.github.docsync.pull;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.carry.SequenceAlignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tokens of a line are others now. */
final class LineDiff {
    private final List<InlineToken> old;
    private final List<InlineToken> now;

    LineDiff(List<InlineToken> old, List<InlineToken> now) {
        this.old = old;
        this.now = now;
    }

    /** The smallest stretches that differ. */
    List<Hunk> hunks() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] match = SequenceAlignment.align(numbered(old, numbers), numbered(now, numbers));
        List<Hunk> hunks = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (int i = 0; i <= old.size(); i++) {
            if (i < old.size() && match[i] < 0) {
                continue;
            }
            int end = i < old.size() ? match[i] : now.size();
            if (from < i || to < end) {
                hunks.add(new Hunk(from, i, to, end));
            }
            from = i + 1;
            to = end + 1;
        }
        return hunks;
    }

    private static int[] numbered(List<InlineToken> tokens, Map<String, Integer> numbers) {
        return tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(token.key(), key -> numbers.size()))
                .toArray();
    }

    /** The smallest stretches that differ and cut no format. */
    List<Hunk> wholeFormats() {
        return merged(hunks().stream().map(this::widened).toList());
    }

    /** The hunk with everything that belongs to a format which it cuts. */
    private Hunk widened(Hunk hunk) {
        int oldStart = hunk.oldStart();
        int oldEnd = hunk.oldEnd();
        int newStart = hunk.newStart();
        int newEnd = hunk.newEnd();
        // A line break is written nicely only where text stands on both sides.
        boolean breaks = now.subList(newStart, newEnd).stream().anyMatch(LineDiff::isBreak);
        while (breaks && oldStart > 0 && newStart > 0 && isBreakOrSpace(now.get(newStart))) {
            oldStart--;
            newStart--;
        }
        while (breaks && oldEnd < old.size() && newEnd < now.size() && isBreakOrSpace(now.get(newEnd - 1))) {
            oldEnd++;
            newEnd++;
        }
        while (oldStart > 0 && newStart > 0 && (cuts(old, oldStart) || cuts(now, newStart))) {
            oldStart--;
            newStart--;
        }
        while (oldEnd < old.size() && newEnd < now.size() && (cuts(old, oldEnd) || cuts(now, newEnd))) {
            oldEnd++;
            newEnd++;
        }
        return new Hunk(oldStart, oldEnd, newStart, newEnd);
    }

    private static boolean isBreakOrSpace(InlineToken token) {
        return token.isBlank() || isBreak(token);
    }

    private static boolean isBreak(InlineToken token) {
        return token.thing() != null && token.thing().name().equals("br");
    }

    /** Whether the tokens before and behind an index stand in the same format. */
    private static boolean cuts(List<InlineToken> tokens, int index) {
        if (index <= 0 || index >= tokens.size()) {
            return false;
        }
        List<StorageNode.Element> left = tokens.get(index - 1).enclosing();
        List<StorageNode.Element> right = tokens.get(index).enclosing();
        return !left.isEmpty() && !right.isEmpty() && left.get(0) == right.get(0);
    }

    private static List<Hunk> merged(List<Hunk> hunks) {
        List<Hunk> merged = new ArrayList<>();
        for (Hunk hunk : hunks) {
            Hunk last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && (hunk.oldStart() < last.oldEnd() || hunk.newStart() < last.newEnd())) {
                merged.set(
                        merged.size() - 1,
                        new Hunk(
                                last.oldStart(),
                                Math.max(last.oldEnd(), hunk.oldEnd()),
                                last.newStart(),
                                Math.max(last.newEnd(), hunk.newEnd())));
            } else {
                merged.add(hunk);
            }
        }
        return merged;
    }
}
