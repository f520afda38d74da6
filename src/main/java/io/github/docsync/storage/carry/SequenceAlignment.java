package io.github.docsync.storage.carry;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Aligns two sequences, as a diff does, in time near to linear whatever they hold.
 *
 * <p>Myers' algorithm is quadratic for sequences that have little in common, so it sees only short stretches. What lies between
 * is cut at elements, or at several in a row, that occur once on both sides (patience diff), then at those that occur equally
 * often, then at any that occur on both.
 */
public final class SequenceAlignment {
    private static final int NONE = -1;
    /** Up to this many elements on both sides together, Myers' algorithm costs next to nothing. */
    private static final int SHORT = 256;

    private static final int MOST_ROUNDS = 12;
    /** How many elements in a row are looked at to find something unique; the more, the less it can be an accident. */
    private static final List<Integer> LENGTHS = List.of(27, 9, 3, 1);

    private record Stretch(int beforeStart, int beforeEnd, int afterStart, int afterEnd, int round) {
        boolean isEmpty() {
            return beforeStart == beforeEnd || afterStart == afterEnd;
        }

        int size() {
            return beforeEnd - beforeStart + afterEnd - afterStart;
        }
    }

    private final int[] before;
    private final int[] after;
    private final int[] match;
    private final int[] beforeCounts;
    private final int[] afterCounts;
    private final int[] afterPositions;
    private final Deque<Stretch> work = new ArrayDeque<>();

    private SequenceAlignment(int[] before, int[] after, int alphabet) {
        this.before = before;
        this.after = after;
        this.match = new int[before.length];
        Arrays.fill(match, NONE);
        this.beforeCounts = new int[alphabet];
        this.afterCounts = new int[alphabet];
        this.afterPositions = new int[alphabet];
    }

    /**
     * Aligns the sequences.
     *
     * @return for each element of {@code before} the index of its partner in {@code after}, or -1; the partners ascend
     */
    public static int[] align(int[] before, int[] after) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] denseBefore = dense(before, numbers);
        int[] denseAfter = dense(after, numbers);
        SequenceAlignment alignment = new SequenceAlignment(denseBefore, denseAfter, numbers.size());
        alignment.run();
        return alignment.match;
    }

    /** Numbers from 0 without gaps, so that counting needs arrays no longer than the sequences. */
    private static int[] dense(int[] sequence, Map<Integer, Integer> numbers) {
        int[] dense = new int[sequence.length];
        for (int i = 0; i < sequence.length; i++) {
            Integer number = numbers.putIfAbsent(sequence[i], numbers.size());
            dense[i] = number == null ? numbers.size() - 1 : number;
        }
        return dense;
    }

    private void run() {
        work.push(new Stretch(0, before.length, 0, after.length, 0));
        while (!work.isEmpty()) {
            Stretch stretch = trimmed(work.pop());
            if (stretch.isEmpty()) {
                continue;
            }
            if (stretch.size() <= SHORT) {
                myers(stretch);
            } else if (stretch.round() < MOST_ROUNDS) {
                split(stretch);
            } else {
                match(ascending(pairs(stretch, false)));
            }
        }
    }

    /** Matches what both sides start and end with. */
    private Stretch trimmed(Stretch stretch) {
        int beforeStart = stretch.beforeStart();
        int beforeEnd = stretch.beforeEnd();
        int afterStart = stretch.afterStart();
        int afterEnd = stretch.afterEnd();
        while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] == after[afterStart]) {
            match[beforeStart++] = afterStart++;
        }
        while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] == after[afterEnd - 1]) {
            match[--beforeEnd] = --afterEnd;
        }
        return new Stretch(beforeStart, beforeEnd, afterStart, afterEnd, stretch.round());
    }

    private void myers(Stretch stretch) {
        List<Integer> left = boxed(before, stretch.beforeStart(), stretch.beforeEnd());
        List<Integer> right = boxed(after, stretch.afterStart(), stretch.afterEnd());
        int beforeIndex = stretch.beforeStart();
        int afterIndex = stretch.afterStart();
        List<Change> changes = new ArrayList<>(new MyersDiff<Integer>().computeDiff(left, right, null));
        changes.sort(Comparator.comparingInt(change -> change.startOriginal));
        for (Change change : changes) {
            while (beforeIndex < stretch.beforeStart() + change.startOriginal) {
                match[beforeIndex++] = afterIndex++;
            }
            beforeIndex = stretch.beforeStart() + change.endOriginal;
            afterIndex = stretch.afterStart() + change.endRevised;
        }
        while (beforeIndex < stretch.beforeEnd()) {
            match[beforeIndex++] = afterIndex++;
        }
    }

    private static List<Integer> boxed(int[] sequence, int start, int end) {
        return Arrays.stream(sequence, start, end).boxed().toList();
    }

    private void split(Stretch stretch) {
        List<int[]> anchors = anchors(stretch);
        if (anchors.isEmpty()) {
            match(ascending(pairs(stretch, false)));
            return;
        }
        match(anchors);
        int beforeStart = stretch.beforeStart();
        int afterStart = stretch.afterStart();
        for (int[] anchor : anchors) {
            work.push(new Stretch(beforeStart, anchor[0], afterStart, anchor[1], stretch.round() + 1));
            beforeStart = anchor[0] + 1;
            afterStart = anchor[1] + 1;
        }
        work.push(new Stretch(beforeStart, stretch.beforeEnd(), afterStart, stretch.afterEnd(), stretch.round() + 1));
    }

    private List<int[]> anchors(Stretch stretch) {
        for (int length : LENGTHS) {
            List<int[]> unique = UniqueSequences.pairs(
                    before,
                    stretch.beforeStart(),
                    stretch.beforeEnd(),
                    after,
                    stretch.afterStart(),
                    stretch.afterEnd(),
                    length);
            if (!unique.isEmpty()) {
                return ascending(unique);
            }
        }
        return ascending(pairs(stretch, true));
    }

    private void match(List<int[]> pairs) {
        for (int[] pair : pairs) {
            match[pair[0]] = pair[1];
        }
    }

    /**
     * Pairs the n-th occurrence before with the n-th occurrence after.
     *
     * @param equally leave out what does not occur equally often on both sides
     */
    private List<int[]> pairs(Stretch stretch, boolean equally) {
        int[] next = new int[stretch.afterEnd() - stretch.afterStart()];
        for (int i = stretch.afterEnd() - 1; i >= stretch.afterStart(); i--) {
            next[i - stretch.afterStart()] = afterCounts[after[i]]++ == 0 ? NONE : afterPositions[after[i]];
            afterPositions[after[i]] = i;
        }
        for (int i = stretch.beforeStart(); i < stretch.beforeEnd(); i++) {
            beforeCounts[before[i]]++;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = stretch.beforeStart(); i < stretch.beforeEnd(); i++) {
            int element = before[i];
            int partner = afterPositions[element];
            if (afterCounts[element] == 0
                    || partner == NONE
                    || (equally && afterCounts[element] != beforeCounts[element])) {
                continue;
            }
            pairs.add(new int[] {i, partner});
            afterPositions[element] = next[partner - stretch.afterStart()];
        }
        forget(stretch);
        return pairs;
    }

    private void forget(Stretch stretch) {
        for (int i = stretch.beforeStart(); i < stretch.beforeEnd(); i++) {
            beforeCounts[before[i]] = 0;
        }
        for (int i = stretch.afterStart(); i < stretch.afterEnd(); i++) {
            afterCounts[after[i]] = 0;
        }
    }

    /** The longest subsequence of pairs, which ascend on the left, that ascends on the right as well. */
    private static List<int[]> ascending(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? NONE : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[][] result = new int[length][];
        for (int i = length == 0 ? NONE : tails[length - 1]; i != NONE; i = previous[i]) {
            result[--length] = pairs.get(i);
        }
        return List.of(result);
    }
}
