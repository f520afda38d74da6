package io.github.docsync.desired;

import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A tree of pages divided by subtree into shards of about the same number of pages. Depends on the tree alone, so that every machine that
 * has the same files divides them alike.
 *
 * @param above the pages that have pages of several shards below them, and the first page: they are published before any shard
 * @param parts the pages of each shard
 */
public record Shards(Set<DocPath> above, List<Set<DocPath>> parts) {
    /** Subtrees are divided further while they are larger than a shard divided by this. */
    private static final int UNITS_PER_SHARD = 2;

    /** Pages that belong together: a subtree, or all siblings that have nothing below them. */
    private record Unit(int order, List<DocPath> pages, boolean divisible) {}

    /** @param of how many shards; at least 1 */
    public static Shards of(DesiredTree tree, int of) {
        return new Division(tree, of).shards();
    }

    /** The pages of a shard, from 1, or with 0 those above all. */
    public Set<DocPath> pages(int number) {
        return number == 0 ? above : parts.get(number - 1);
    }

    /** The division under way. */
    private static final class Division {
        private final int of;
        private final int pages;
        private final List<DocPath> top = new ArrayList<>();
        private final Map<DocPath, List<DocPath>> below = new HashMap<>();
        private final Map<DocPath, Integer> order = new HashMap<>();
        private final Set<DocPath> above = new LinkedHashSet<>();
        private final PriorityQueue<Unit> units = new PriorityQueue<>(
                Comparator.comparingInt((Unit unit) -> -unit.pages().size()).thenComparing(Unit::order));

        Division(DesiredTree tree, int of) {
            this.of = of;
            this.pages = tree.pages().size();
            tree.pages().forEach((path, page) -> {
                DocPath parent = page.summary().parent().page();
                boolean known = parent != null && tree.pages().containsKey(parent);
                (known ? below.computeIfAbsent(parent, none -> new ArrayList<>()) : top).add(path);
                order.put(path, order.size());
            });
        }

        Shards shards() {
            if (!top.isEmpty()) {
                DocPath first = top.get(0);
                above.add(first);
                addUnits(below.getOrDefault(first, List.of()));
                addUnits(top.subList(1, top.size()));
            }
            List<Unit> last = new ArrayList<>();
            while (!units.isEmpty()) {
                Unit unit = units.remove();
                if (unit.divisible() && unit.pages().size() * of * UNITS_PER_SHARD > pages) {
                    DocPath root = unit.pages().get(0);
                    above.add(root);
                    addUnits(below.getOrDefault(root, List.of()));
                } else {
                    last.add(unit);
                }
            }
            return new Shards(above, dealt(last));
        }

        private void addUnits(List<DocPath> siblings) {
            List<DocPath> leaves = new ArrayList<>();
            for (DocPath page : siblings) {
                if (below.containsKey(page)) {
                    units.add(new Unit(order.getOrDefault(page, 0), subtree(page), true));
                } else {
                    leaves.add(page);
                }
            }
            if (!leaves.isEmpty()) {
                units.add(new Unit(order.getOrDefault(leaves.get(0), 0), leaves, false));
            }
        }

        private List<DocPath> subtree(DocPath root) {
            List<DocPath> pages = new ArrayList<>(List.of(root));
            for (int next = 0; next < pages.size(); next++) {
                pages.addAll(below.getOrDefault(pages.get(next), List.of()));
            }
            return pages;
        }

        /** The largest first, each to the shard that has least. */
        private List<Set<DocPath>> dealt(List<Unit> all) {
            List<Set<DocPath>> parts = new ArrayList<>();
            for (int part = 0; part < of; part++) {
                parts.add(new HashSet<>());
            }
            all.stream()
                    .sorted(units.comparator())
                    .forEach(unit -> parts.stream()
                            .min(Comparator.comparingInt(Set::size))
                            .ifPresent(part -> part.addAll(unit.pages())));
            return parts;
        }
    }
}
