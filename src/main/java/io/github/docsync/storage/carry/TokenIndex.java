package io.github.docsync.storage.carry;

import java.util.BitSet;
import java.util.List;

/** Where each token stands in some of a body's blocks. */
final class TokenIndex {
    /** A token of a block. */
    record TokenPosition(int block, int token) {}

    private final int[] firstEntry;
    private final int[] entryBlock;
    private final int[] entryToken;

    /**
     * @param blocks all blocks of the body
     * @param indexed which of them to index
     * @param alphabet the number of different tokens
     */
    TokenIndex(List<TextBlock> blocks, BitSet indexed, int alphabet) {
        firstEntry = new int[alphabet + 1];
        for (int block = indexed.nextSetBit(0); block >= 0; block = indexed.nextSetBit(block + 1)) {
            for (int token : blocks.get(block).tokens()) {
                firstEntry[token + 1]++;
            }
        }
        for (int i = 0; i < alphabet; i++) {
            firstEntry[i + 1] += firstEntry[i];
        }
        int[] next = firstEntry.clone();
        entryBlock = new int[firstEntry[alphabet]];
        entryToken = new int[firstEntry[alphabet]];
        for (int block = indexed.nextSetBit(0); block >= 0; block = indexed.nextSetBit(block + 1)) {
            int[] tokens = blocks.get(block).tokens();
            for (int i = 0; i < tokens.length; i++) {
                int entry = next[tokens[i]]++;
                entryBlock[entry] = block;
                entryToken[entry] = i;
            }
        }
    }

    int count(int token) {
        return firstEntry[token + 1] - firstEntry[token];
    }

    /** The n-th place of the token, in document order. */
    TokenPosition place(int token, int n) {
        int entry = firstEntry[token] + n;
        return new TokenPosition(entryBlock[entry], entryToken[entry]);
    }
}
