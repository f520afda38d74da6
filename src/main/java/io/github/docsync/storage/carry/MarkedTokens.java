package io.github.docsync.storage.carry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words that a comment marks in its old block, and what is left of them elsewhere. */
final class MarkedTokens {

    /** Marked tokens that still stand close together in a new block; indices of both blocks, ends included. */
    record Stretch(int oldFirst, int oldLast, int newFirst, int newLast, int words) {
        boolean isNear(int newToken, int insertion) {
            return newToken - newLast <= insertion + 1;
        }

        boolean touches(int oldToken, int newToken) {
            return oldToken == oldLast + 1 && newToken == newLast + 1;
        }

        Stretch to(int oldToken, int newToken, boolean word) {
            return new Stretch(oldFirst, oldToken, newFirst, newToken, words + (word ? 1 : 0));
        }
    }

    /** As many foreign tokens may stand between marked ones at least, however short the mark is. */
    private static final int LEAST_INSERTION = 3;

    private final TextBlock block;
    private final TextBlock.Mark mark;
    private final int first;
    private final int last;
    private final TokenDictionary dictionary;
    private final boolean onlyPunctuation;
    private final int words;

    /**
     * @param first the first token that the mark touches
     * @param last the last one, not before the first
     */
    MarkedTokens(TextBlock block, TextBlock.Mark mark, int first, int last, TokenDictionary dictionary) {
        this.block = block;
        this.mark = mark;
        this.first = first;
        this.last = last;
        this.dictionary = dictionary;
        int count = 0;
        for (int i = first; i <= last; i++) {
            count += dictionary.isWord(block.tokens()[i]) ? 1 : 0;
        }
        this.onlyPunctuation = count == 0;
        this.words = onlyPunctuation ? last - first + 1 : count;
    }

    /** How many words are marked; where only punctuation is, that counts instead. */
    int words() {
        return words;
    }

    /** A marked token by its place in the mark. */
    int token(int index) {
        return block.tokens()[first + index];
    }

    /**
     * What of the mark stands in a new block: everything, if every word does, in however many stretches; else the longest
     * stretch, if at least half of the words stand in it; else nothing.
     *
     * @param match for each token of the old block its partner in the new one, or -1
     */
    List<Stretch> standing(int[] match) {
        List<Stretch> stretches = new ArrayList<>();
        int insertion = Math.max(LEAST_INSERTION, words);
        for (int i = first; i <= last; i++) {
            Stretch current = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            boolean counts = isWord(i);
            if (match[i] < 0) {
                continue;
            }
            if (current != null && (counts ? current.isNear(match[i], insertion) : current.touches(i, match[i]))) {
                stretches.set(stretches.size() - 1, current.to(i, match[i], counts));
            } else if (counts) {
                int start = withPunctuationBefore(i, match);
                stretches.add(new Stretch(start, i, match[start], match[i], 1));
            }
        }
        int standing = stretches.stream().mapToInt(Stretch::words).sum();
        if (standing == words) {
            return stretches;
        }
        return stretches.stream()
                .max(Comparator.comparingInt(Stretch::words))
                .filter(longest -> 2 * longest.words() >= words)
                .map(List::of)
                .orElse(List.of());
    }

    /** An opening bracket or quote that the mark began with belongs to the word that it touches. */
    private int withPunctuationBefore(int token, int[] match) {
        int start = token;
        while (start > first && !isWord(start - 1) && match[start - 1] >= 0 && match[start - 1] == match[start] - 1) {
            start--;
        }
        return start == first ? start : token;
    }

    private boolean isWord(int token) {
        return onlyPunctuation || dictionary.isWord(block.tokens()[token]);
    }

    /** The index, within the mark, of the token that occurs least often in the index. */
    int rarest(TokenIndex index) {
        int rarest = 0;
        for (int i = 1; i <= last - first && i < 64; i++) {
            if (index.count(token(i)) < index.count(token(rarest))) {
                rarest = i;
            }
        }
        return rarest;
    }

    /** Whether some longer word of the mark occurs just once in the old body and once in the new text. */
    boolean isDistinctive(int[] countsBefore, TokenIndex index) {
        for (int i = first; i <= last; i++) {
            int token = block.tokens()[i];
            if (dictionary.isLongWord(token) && countsBefore[token] == 1 && index.count(token) == 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether exactly the marked tokens stand in a block from a token on. */
    boolean standsAt(TextBlock other, int start) {
        if (start < 0 || start + last - first >= other.tokens().length) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (block.tokens()[i] != other.tokens()[start + i - first]) {
                return false;
            }
        }
        return true;
    }

    /** How many tokens next to the mark are the same in both blocks, looking so far to either side. */
    int context(TextBlock other, int start, int reach) {
        int context = 0;
        for (int i = 1; i <= reach && sameToken(first - i, other, start - i); i++) {
            context++;
        }
        for (int i = 1; i <= reach && sameToken(last + i, other, start + last - first + i); i++) {
            context++;
        }
        return context;
    }

    private boolean sameToken(int token, TextBlock other, int otherToken) {
        return token >= 0
                && otherToken >= 0
                && token < block.tokens().length
                && otherToken < other.tokens().length
                && block.tokens()[token] == other.tokens()[otherToken];
    }

    /** The whole mark's place in a block where it stands unchanged. */
    CommentPlacement.MarkedRange place(int otherBlock, TextBlock other, int start) {
        return place(otherBlock, other, new Stretch(first, last, start, start + last - first, words));
    }

    /** A stretch's place in characters; a mark that began or ended inside a word or with spaces does so again. */
    CommentPlacement.MarkedRange place(int otherBlock, TextBlock other, Stretch stretch) {
        int start = other.start(stretch.newFirst());
        int end = other.end(stretch.newLast());
        if (stretch.oldFirst() == first) {
            int spaces = block.start(first) - mark.start();
            int previousEnd = stretch.newFirst() == 0 ? 0 : other.end(stretch.newFirst() - 1);
            start = Math.max(previousEnd, start - spaces);
        }
        if (stretch.oldLast() == last) {
            int spaces = mark.end() - block.end(last);
            int nextStart = stretch.newLast() + 1 == other.tokens().length
                    ? other.text().length()
                    : other.start(stretch.newLast() + 1);
            end = Math.min(nextStart, end + spaces);
        }
        return new CommentPlacement.MarkedRange(otherBlock, start, end);
    }
}
