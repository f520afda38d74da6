package io.github.docsync.reverse;

import io.github.docsync.reverse.PassedBlocks.Run;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What a page was put together from: its blocks, and runs of blocks that are passed through together. Immutable. */
public final class PageParts {
    /** Of a page that was not put together from blocks. */
    public static final PageParts NONE = new PageParts(List.of(), PassedBlocks.NONE);

    private final List<Part> parts;
    private final PassedBlocks passed;

    /** One block, or a run that is passed through. */
    record Part(Run run, List<StorageNode> source, ReversedBlock block) {}

    PageParts(List<Part> parts, PassedBlocks passed) {
        this.parts = List.copyOf(parts);
        this.passed = passed;
    }

    String markdown() {
        return String.join(
                "\n\n", parts.stream().map(part -> part.block().markdown()).toList());
    }

    int fencedWords() {
        return parts.stream().mapToInt(part -> part.block().fencedWords()).sum();
    }

    PassedBlocks passed() {
        return passed;
    }

    /**
     * What to pass through so that the page comes back, which was converted to another body than its own: the blocks that do not come back,
     * and where such a block is passed through already, it together with its neighbours.
     *
     * @param converted what the page's Markdown converts to where it stands
     * @return empty if no block is to blame
     */
    public Optional<PassedBlocks> repaired(StorageBody converted) {
        List<String> sources =
                parts.stream().map(part -> storage(part.source())).toList();
        SortedSet<Integer> changed = ChangedParts.of(sources, converted.text());
        List<Run> more = new ArrayList<>();
        for (int index : changed) {
            Run run = parts.get(index).run();
            if (!passed.runs().contains(run)) {
                more.add(run);
            } else if (isPassed(index + 1, changed)) {
                more.add(new Run(run.from(), parts.get(index + 1).run().to()));
            } else if (!isPassed(index - 1, changed)) {
                int first = Math.max(index - 1, 0);
                int last = Math.min(index + 1, parts.size() - 1);
                more.add(new Run(
                        parts.get(first).run().from(), parts.get(last).run().to()));
            }
        }
        PassedBlocks repaired = passed.with(more);
        return repaired.equals(passed) ? Optional.empty() : Optional.of(repaired);
    }

    /** Whether the part does not come back although it is passed through. */
    private boolean isPassed(int index, SortedSet<Integer> changed) {
        return changed.contains(index)
                && passed.runs().contains(parts.get(index).run());
    }

    static String storage(List<StorageNode> nodes) {
        StringBuilder storage = new StringBuilder();
        nodes.forEach(node -> storage.append(node.toStorage()));
        return storage.toString();
    }
}
