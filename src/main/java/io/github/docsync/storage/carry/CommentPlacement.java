package io.github.docsync.storage.carry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the text that a comment marked again in the new body. */
final class CommentPlacement {

    /** What to mark in the new body: a range of characters of a block. */
    record MarkedRange(int block, int start, int end) {}

    /** What an alignment says about a mark: where it would stand, and how many of its words are left. */
    private record Find(List<MarkedRange> places, boolean complete, int words, double likeness, int distance) {}

    /** A new block that an old one may have become. */
    private static final class Candidate {
        private final int block;
        private final int[] match;
        private final double likeness;
        private final boolean alike;

        Candidate(int block, int[] match, double likeness, boolean alike) {
            this.block = block;
            this.match = match;
            this.likeness = likeness;
            this.alike = alike;
        }
    }

    private static final Comparator<Find> BEST = Comparator.comparing(Find::complete)
            .thenComparing(Find::words)
            .thenComparing(Find::likeness)
            .thenComparing(Comparator.comparing(Find::distance).reversed());

    private static final double LEAST_LIKENESS = 0.3;
    private static final double LEAST_CONTAINMENT = 0.5;
    /** So many words in a row are not an accident, wherever they stand. */
    private static final int CERTAIN_WORDS = 3;

    private static final int MOST_OCCURRENCES = 256;
    private static final int CONTEXT = 4;
    /** Alignments may cost this many times the size of the bodies; after that only exact text is found again. */
    private static final int ALIGNMENT_BUDGET = 24;

    private final List<TextBlock> before;
    private final List<TextBlock> after;
    private final TokenDictionary dictionary;
    private final BlockMatcher blocks;
    private final int[] countsBefore;
    private final Map<Integer, List<Candidate>> candidates = new HashMap<>();
    private long budget;

    CommentPlacement(List<TextBlock> before, List<TextBlock> after, TokenDictionary dictionary) {
        this.before = before;
        this.after = after;
        this.dictionary = dictionary;
        this.blocks = new BlockMatcher(before, after, dictionary);
        this.countsBefore = new int[dictionary.size()];
        before.forEach(block -> Arrays.stream(block.tokens()).forEach(token -> countsBefore[token]++));
        long size = 0;
        for (List<TextBlock> side : List.of(before, after)) {
            size += side.stream().mapToLong(block -> block.tokens().length).sum();
        }
        this.budget = 100_000 + ALIGNMENT_BUDGET * size;
    }

    /** Where the mark belongs now; empty if its text is gone. */
    List<MarkedRange> places(int block, TextBlock.Mark mark) {
        TextBlock old = before.get(block);
        int first = old.firstTokenAfter(mark.start());
        int last = old.lastTokenBefore(mark.end());
        if (first > last) {
            return List.of();
        }
        MarkedTokens marked = new MarkedTokens(old, mark, first, last, dictionary);
        List<Candidate> found = candidates.computeIfAbsent(block, this::candidates);
        int expected = blocks.expected(block);
        Optional<Find> best = found.stream()
                .flatMap(candidate -> find(marked, candidate, expected).stream())
                .max(BEST);
        if (best.isPresent() && best.orElseThrow().complete()) {
            return best.orElseThrow().places();
        }
        return occurrence(marked, found, expected)
                .map(List::of)
                .or(() -> best.map(Find::places))
                .orElse(List.of());
    }

    private List<Candidate> candidates(int block) {
        TextBlock old = before.get(block);
        Optional<Integer> same = blocks.sameText(block);
        if (same.isPresent()) {
            int[] identity = new int[old.tokens().length];
            Arrays.setAll(identity, i -> i);
            return List.of(new Candidate(same.orElseThrow(), identity, 1, true));
        }
        List<Candidate> result = new ArrayList<>();
        for (int candidate : blocks.candidates(block)) {
            long cost = (long) old.tokens().length + after.get(candidate).tokens().length;
            if (cost <= budget) {
                budget -= cost;
                result.add(candidate(old, candidate));
            }
        }
        return result;
    }

    private Candidate candidate(TextBlock old, int block) {
        int[] tokens = after.get(block).tokens();
        int[] match = SequenceAlignment.align(old.tokens(), tokens);
        long matched = Arrays.stream(match).filter(partner -> partner >= 0).count();
        double likeness = 2.0 * matched / (old.tokens().length + tokens.length);
        boolean contained = matched >= 3 && matched >= LEAST_CONTAINMENT * Math.min(old.tokens().length, tokens.length);
        return new Candidate(block, match, likeness, likeness >= LEAST_LIKENESS || contained);
    }

    private Optional<Find> find(MarkedTokens marked, Candidate candidate, int expected) {
        List<MarkedTokens.Stretch> stretches = marked.standing(candidate.match);
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        int words = stretches.stream().mapToInt(MarkedTokens.Stretch::words).sum();
        boolean complete = words == marked.words();
        if (!candidate.alike && (!complete || words < CERTAIN_WORDS)) {
            return Optional.empty();
        }
        TextBlock block = after.get(candidate.block);
        List<MarkedRange> places = stretches.stream()
                .map(stretch -> marked.place(candidate.block, block, stretch))
                .toList();
        int distance = Math.abs(candidate.block - expected);
        return Optional.of(new Find(places, complete, words, candidate.likeness, distance));
    }

    /** The exact words elsewhere in text that is new or changed, as far as that cannot be an accident. */
    private Optional<MarkedRange> occurrence(MarkedTokens marked, List<Candidate> found, int expected) {
        TokenIndex index = blocks.index();
        int anchor = marked.rarest(index);
        int anchorToken = marked.token(anchor);
        MarkedRange best = null;
        long bestScore = Long.MIN_VALUE;
        for (int i = 0; i < Math.min(index.count(anchorToken), MOST_OCCURRENCES); i++) {
            TokenIndex.TokenPosition anchorPlace = index.place(anchorToken, i);
            int start = anchorPlace.token() - anchor;
            TextBlock block = after.get(anchorPlace.block());
            if (!marked.standsAt(block, start)) {
                continue;
            }
            int context = marked.context(block, start, CONTEXT);
            boolean alike =
                    found.stream().anyMatch(candidate -> candidate.alike && candidate.block == anchorPlace.block());
            boolean certain = alike
                    || context >= 2
                    || marked.words() >= CERTAIN_WORDS
                    || (marked.words() == 2 && context >= 1)
                    || marked.isDistinctive(countsBefore, index);
            long score = 1_000_000_000L * (2L * context + (alike ? 1 : 0)) - Math.abs(anchorPlace.block() - expected);
            if (certain && score > bestScore) {
                bestScore = score;
                best = marked.place(anchorPlace.block(), block, start);
            }
        }
        return Optional.ofNullable(best);
    }
}
