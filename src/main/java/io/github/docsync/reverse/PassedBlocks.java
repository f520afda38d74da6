package io.github.docsync.reverse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The blocks of a page that are passed through as storage format because of what they stand among. Immutable.
 *
 * @param runs in order, apart from each other; each becomes one fence
 */
public record PassedBlocks(List<Run> runs) {
    /** No block is passed through but for its own sake. */
    public static final PassedBlocks NONE = new PassedBlocks(List.of());

    public PassedBlocks {
        runs = List.copyOf(runs);
    }

    /**
     * Blocks that stand in a row.
     *
     * @param from the number of the first, from 0
     * @param to the number behind the last
     */
    public record Run(int from, int to) {
        boolean overlaps(Run other) {
            return from < other.to && other.from < to;
        }
    }

    /** These and others; runs that overlap become one. */
    PassedBlocks with(Collection<Run> others) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(others);
        all.sort(Comparator.comparingInt(Run::from));
        List<Run> joined = new ArrayList<>();
        for (Run run : all) {
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.overlaps(run)) {
                joined.set(joined.size() - 1, new Run(last.from, Math.max(last.to, run.to)));
            } else {
                joined.add(run);
            }
        }
        return new PassedBlocks(joined);
    }

    PassedBlocks without(Run run) {
        return new PassedBlocks(
                runs.stream().filter(other -> !other.equals(run)).toList());
    }
}
