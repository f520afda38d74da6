package io.github.docsync.storage.carry;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which blocks of the new body may be what became of a block of the stored one: the same text in the same place, the same
 * text elsewhere, an edited block in the same place, an edited block elsewhere.
 */
final class BlockMatcher {
    private static final int NONE = -1;
    private static final int MOST_NEIGHBOURS = 8;
    private static final int MOST_LOOKALIKES = 8;
    /** Words that occur more often say nothing about where a block went. */
    private static final int MOST_PLACES = 24;

    private static final int MOST_VOTERS = 400;

    private final List<TextBlock> before;
    private final List<TextBlock> after;
    private final int[] match;
    /** For each stored block the nearest one before it that has a partner, or -1. */
    private final int[] previousMatch;
    /** For each stored block the nearest one after it that has a partner, or the number of blocks. */
    private final int[] nextMatch;

    private final BitSet unmatched = new BitSet();
    private final BitSet claimed = new BitSet();
    private final Map<IntBuffer, List<Integer>> byText = new HashMap<>();
    private final TokenIndex index;

    BlockMatcher(List<TextBlock> before, List<TextBlock> after, TokenDictionary dictionary) {
        this.before = before;
        this.after = after;
        Map<IntBuffer, Integer> numbers = new HashMap<>();
        this.match = SequenceAlignment.align(keys(before, numbers), keys(after, numbers));
        this.previousMatch = new int[match.length];
        this.nextMatch = new int[match.length];
        for (int i = 0, last = NONE; i < match.length; i++) {
            previousMatch[i] = last;
            last = match[i] == NONE ? last : i;
        }
        for (int i = match.length - 1, last = match.length; i >= 0; i--) {
            nextMatch[i] = last;
            last = match[i] == NONE ? last : i;
        }
        unmatched.set(0, after.size());
        for (int partner : match) {
            if (partner != NONE) {
                unmatched.clear(partner);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            byText.computeIfAbsent(key(after.get(i)), key -> new ArrayList<>()).add(i);
        }
        this.index = new TokenIndex(after, unmatched, dictionary.size());
    }

    /** The places of words in those new blocks that are not simply old ones in their old order. */
    TokenIndex index() {
        return index;
    }

    /** The new block with the same text: the one that the alignment found, else the nearest that nothing else became. */
    Optional<Integer> sameText(int block) {
        if (match[block] != NONE) {
            return Optional.of(match[block]);
        }
        List<Integer> twins = byText.getOrDefault(key(before.get(block)), List.of());
        int expected = expected(block);
        Optional<Integer> nearest = twins.stream()
                .min(Comparator.<Integer, Boolean>comparing(twin -> !unmatched.get(twin))
                        .thenComparing(twin -> claimed.get(twin))
                        .thenComparing(twin -> Math.abs(twin - expected)));
        nearest.ifPresent(claimed::set);
        return nearest;
    }

    /** New blocks that may be the edited old one. */
    List<Integer> candidates(int block) {
        List<Integer> candidates = new ArrayList<>(neighbours(block));
        for (int lookalike : lookalikes(block)) {
            if (!candidates.contains(lookalike)) {
                candidates.add(lookalike);
            }
        }
        return candidates;
    }

    /** Where the block would stand in the new body if nothing round it had moved. */
    int expected(int block) {
        int previous = previousMatch[block];
        return previous == NONE ? block : match[previous] + block - previous;
    }

    private List<Integer> neighbours(int block) {
        int previous = previousMatch[block];
        int next = nextMatch[block];
        int first = previous == NONE ? 0 : match[previous] + 1;
        int end = next == match.length ? after.size() : match[next];
        int gap = next - previous - 1;
        int expected = first + (int) ((long) (end - first) * (block - previous - 1) / gap);
        int start = Math.max(first, Math.min(expected - MOST_NEIGHBOURS / 2, end - MOST_NEIGHBOURS));
        List<Integer> neighbours = new ArrayList<>();
        for (int i = start; i < Math.min(end, start + MOST_NEIGHBOURS); i++) {
            neighbours.add(i);
        }
        return neighbours;
    }

    /** The blocks that share most rare words with the old one. */
    private List<Integer> lookalikes(int block) {
        Map<Integer, Integer> votes = new LinkedHashMap<>();
        int voters = 0;
        for (int token : before.get(block).tokens()) {
            int places = index.count(token);
            if (places > 0 && places <= MOST_PLACES && voters++ < MOST_VOTERS) {
                for (int i = 0; i < places; i++) {
                    votes.merge(index.place(token, i).block(), 1, Integer::sum);
                }
            }
        }
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MOST_LOOKALIKES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int[] keys(List<TextBlock> blocks, Map<IntBuffer, Integer> numbers) {
        return blocks.stream()
                .mapToInt(block -> numbers.computeIfAbsent(key(block), key -> numbers.size()))
                .toArray();
    }

    private static IntBuffer key(TextBlock block) {
        return IntBuffer.wrap(block.tokens());
    }
}
