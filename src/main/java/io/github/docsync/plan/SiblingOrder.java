package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fewest moves that bring siblings into their order. */
final class SiblingOrder {
    private SiblingOrder() {}

    /**
     * Compares two orders of the same pages.
     *
     * @param wanted the order to reach
     * @param present the order as it will be once all pages are written; a page whose place is not known is left out
     * @return moves to carry out one after the other
     */
    static List<Placement> moves(List<DocPath> wanted, List<DocPath> present) {
        Map<DocPath, Integer> position = new HashMap<>();
        present.forEach(page -> position.put(page, position.size()));
        List<DocPath> placed = wanted.stream().filter(position::containsKey).toList();
        Set<DocPath> staying = placed.isEmpty() ? Set.of(wanted.get(0)) : longestIncreasing(placed, position);
        List<Placement> moves = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            DocPath page = wanted.get(i);
            if (staying.contains(page)) {
                continue;
            }
            moves.add(
                    i > 0
                            ? new Placement(page, wanted.get(i - 1), true, null)
                            : new Placement(page, firstStaying(wanted, staying), false, null));
        }
        return moves;
    }

    private static DocPath firstStaying(List<DocPath> wanted, Set<DocPath> staying) {
        return wanted.stream().filter(staying::contains).findFirst().orElseThrow();
    }

    /** The largest set of pages that are in the wanted order already (patience sorting). */
    private static Set<DocPath> longestIncreasing(List<DocPath> wanted, Map<DocPath, Integer> position) {
        int[] tails = new int[wanted.size()];
        int[] before = new int[wanted.size()];
        int length = 0;
        for (int i = 0; i < wanted.size(); i++) {
            int value = position.getOrDefault(wanted.get(i), 0);
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (position.getOrDefault(wanted.get(tails[middle]), 0) < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        Set<DocPath> staying = new HashSet<>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            staying.add(wanted.get(i));
        }
        return staying;
    }
}
