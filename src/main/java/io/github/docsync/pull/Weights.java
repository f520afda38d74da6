package io.github.docsync.pull;

import java.util.ArrayList;
import java.util.List;

/** How far two pages are from each other. Carrying an edit over has to bring them nearer. */
final class Weights {
    private Weights() {}

    static int of(List<PageBlock> blocks) {
        return blocks.stream().mapToInt(block -> 2 + block.storage().length()).sum();
    }

    static int difference(List<InlineToken> before, List<InlineToken> after) {
        List<String> missing =
                new ArrayList<>(before.stream().map(InlineToken::key).toList());
        int added = 0;
        for (InlineToken token : after) {
            added += missing.remove(token.key()) ? 0 : 1;
        }
        return missing.size() + added;
    }

    static int of(BodyDiff diff) {
        return diff.edits().stream().mapToInt(BodyEdit::weight).sum();
    }
}
