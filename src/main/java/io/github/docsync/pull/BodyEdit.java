package io.github.docsync.pull;

import java.util.List;

/** One difference between a page as it was published and as a person left it. */
sealed interface BodyEdit {
    /** The blocks that it stands in on both sides, the innermost first. */
    List<Pair> enclosing();

    /** How much of the page it concerns. */
    int weight();

    /** A block and what became of it. */
    record Pair(PageBlock before, PageBlock after, List<PageBlock> siblings) {}

    /** The text of a line changed. */
    record Line(Pair line, List<Pair> enclosing) implements BodyEdit {
        @Override
        public int weight() {
            return 1
                    + Weights.difference(
                            InlineTokens.of(line.before().inline(), null),
                            InlineTokens.of(line.after().inline(), null));
        }
    }

    /**
     * Blocks were replaced, added or removed.
     *
     * @param before those that went; empty where blocks were only added
     * @param after those that came; empty where blocks were only removed
     * @param siblings all blocks among which this happened, as they were
     * @param index where among them
     */
    record Blocks(
            List<PageBlock> before, List<PageBlock> after, List<PageBlock> siblings, int index, List<Pair> enclosing)
            implements BodyEdit {
        /** Only the first of the blocks that came. */
        Blocks first() {
            return new Blocks(before, after.subList(0, 1), siblings, index, enclosing);
        }

        @Override
        public int weight() {
            // A row that came with the alignment of its columns is nearer than none.
            return TableRow.isUnaligned(this) ? 2 : 2 + Weights.of(before) + Weights.of(after);
        }
    }
}
