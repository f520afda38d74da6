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
        return moves(wanted, present, Set.of());
    }

    /**
     * Compares two orders of the same pages, some of which must not be moved.
     *
     * @param wanted the order to reach
     * @param present the order as it will be once all pages are written; a page whose place is not known is left out
     * @param fixed pages of {@code present} that stay where they are; the others go around them. Where two of them stand in the wrong
     *     order, as few as possible are looked past
     * @return moves to carry out one after the other
     */
    static List<Placement> moves(List<DocPath> wanted, List<DocPath> present, Set<DocPath> fixed) {
        Map<DocPath, Integer> position = new HashMap<>();
        present.forEach(page -> position.put(page, position.size()));
        if (fixed.isEmpty()) {
            return moves(wanted, staying(wanted, position));
        }
        Set<DocPath> kept =
                longestIncreasing(wanted.stream().filter(fixed::contains).toList(), position);
        List<DocPath> reached = wanted.stream()
                .filter(page -> !fixed.contains(page) || kept.contains(page))
                .toList();
        return reached.isEmpty() ? List.of() : moves(reached, staying(around(reached, kept, position), position));
    }

    /** The pages that stand on the right side of each one that is kept. */
    private static List<DocPath> around(List<DocPath> wanted, Set<DocPath> kept, Map<DocPath, Integer> position) {
        List<DocPath> right = new ArrayList<>();
        int after = -1;
        for (int i = 0; i < wanted.size(); ) {
            int next = i;
            while (next < wanted.size() && !kept.contains(wanted.get(next))) {
                next++;
            }
            int before = next == wanted.size() ? Integer.MAX_VALUE : position.getOrDefault(wanted.get(next), 0);
            for (DocPath page : wanted.subList(i, next)) {
                int present = position.getOrDefault(page, -1);
                if (present > after && present < before) {
                    right.add(page);
                }
            }
            if (next < wanted.size()) {
                right.add(wanted.get(next));
                after = before;
            }
            i = next + 1;
        }
        return right;
    }

    private static Set<DocPath> staying(List<DocPath> wanted, Map<DocPath, Integer> position) {
        List<DocPath> placed = wanted.stream().filter(position::containsKey).toList();
        return placed.isEmpty() ? Set.of(wanted.get(0)) : longestIncreasing(placed, position);
    }

    private static List<Placement> moves(List<DocPath> wanted, Set<DocPath> staying) {
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
