package io.github.docsync.storage.carry;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what occurs exactly once in each of two sequences: single elements, or several in a row where single ones repeat too
 * often to say anything.
 */
final class UniqueSequences {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final int length;
    private final int mask;
    private final long[] hashes;
    private final int[] beforePositions;
    private final int[] afterPositions;
    private final boolean[] used;

    private UniqueSequences(int length, int entries) {
        this.length = length;
        int capacity = Integer.highestOneBit(Math.max(4, entries)) * 4;
        this.mask = capacity - 1;
        this.hashes = new long[capacity];
        this.beforePositions = new int[capacity];
        this.afterPositions = new int[capacity];
        this.used = new boolean[capacity];
    }

    /**
     * Pairs the starts of what is unique, in the order of {@code before}.
     *
     * @param length how many elements in a row
     */
    static List<int[]> pairs(
            int[] before, int beforeStart, int beforeEnd, int[] after, int afterStart, int afterEnd, int length) {
        List<int[]> pairs = new ArrayList<>();
        if (beforeEnd - beforeStart < length || afterEnd - afterStart < length) {
            return pairs;
        }
        UniqueSequences sequences = new UniqueSequences(length, beforeEnd - beforeStart + afterEnd - afterStart);
        sequences.note(before, beforeStart, beforeEnd, sequences.beforePositions);
        sequences.note(after, afterStart, afterEnd, sequences.afterPositions);
        for (int i = beforeStart; i <= beforeEnd - length; i++) {
            int slot = sequences.slot(sequences.hash(before, i));
            int partner = sequences.afterPositions[slot];
            if (sequences.beforePositions[slot] >= 0 && partner >= 0 && sequences.isSame(before, i, after, partner)) {
                pairs.add(new int[] {i, partner});
            }
        }
        return pairs;
    }

    private void note(int[] sequence, int start, int end, int[] positions) {
        for (int i = start; i <= end - length; i++) {
            int slot = slot(hash(sequence, i));
            positions[slot] = positions[slot] == NONE ? i : SEVERAL;
        }
    }

    /** Two sequences with one hash would only cost an anchor, since what is paired is compared. */
    private long hash(int[] sequence, int start) {
        long hash = length;
        for (int i = start; i < start + length; i++) {
            hash = (hash ^ sequence[i]) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 32) & mask;
        while (used[slot] && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        if (!used[slot]) {
            used[slot] = true;
            hashes[slot] = hash;
            beforePositions[slot] = NONE;
            afterPositions[slot] = NONE;
        }
        return slot;
    }

    private boolean isSame(int[] before, int beforeStart, int[] after, int afterStart) {
        for (int i = 0; i < length; i++) {
            if (before[beforeStart + i] != after[afterStart + i]) {
                return false;
            }
        }
        return true;
    }
}
