package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The order in which pages are first written: parents before children, a title's present holder before its next, a link's
 * target before the page that links to it. Where links form a circle, some pages get a first body without the links that
 * would close it, and a second write; where titles do, one page gets a temporary title.
 */
final class WriteOrder {
    /** From so many links on, a target may be worth waiting for; the last stands for none. */
    private static final List<Integer> HUBS = List.of(2, 4, 10, 30, Integer.MAX_VALUE);

    /** From so many links on, a target may be worth creating before all others. */
    private static final List<Integer> EARLY_HUBS = List.of(1, 4, 30);

    /**
     * A page's place in the order.
     *
     * @param after pages that are first written before it
     * @param missing link targets that did not exist at its first write; not empty means that it needs a second one
     * @param temporaryTitle whether the first write frees its old title for another
     */
    record Turn(List<DocPath> after, Set<DocPath> missing, boolean temporaryTitle) {
        boolean needsSecondWrite() {
            return temporaryTitle || !missing.isEmpty();
        }
    }

    private final WaitGraph graph = new WaitGraph();
    private final Map<DocPath, Integer> rank = new HashMap<>();
    private final Set<DocPath> retitled = new HashSet<>();
    private final Map<DocPath, Set<DocPath>> linked = new HashMap<>();
    private final Map<Object, List<DocPath>> families = new LinkedHashMap<>();
    private final Set<DocPath> isCreated = new HashSet<>();
    private final Map<DocPath, DocPath> parents = new HashMap<>();

    /**
     * A way to break circles and to spare moves.
     *
     * @param early pages that are created before all others
     * @param impatient pages whose first write waits for no link
     */
    private record Way(Set<DocPath> early, Set<DocPath> impatient) {}

    /** @param pages the pages to write, in the order of the page tree */
    WriteOrder(Collection<DocPath> pages) {
        for (DocPath page : pages) {
            rank.put(page, rank.size());
            graph.addVertex(page);
        }
    }

    /** The child is first written after its parent. */
    void parent(DocPath parent, DocPath child) {
        graph.add(parent, child, WaitGraph.Cause.PARENT);
        parents.put(child, parent);
    }

    /** {@code child} leaves {@code parent}, which then goes to another space with all that still hangs under it. */
    void leave(DocPath child, DocPath parent) {
        graph.add(child, parent, WaitGraph.Cause.LEAVE);
    }

    /** {@code next} takes the title that {@code holder} gives up. */
    void title(DocPath holder, DocPath next) {
        graph.add(holder, next, WaitGraph.Cause.TITLE);
        retitled.add(holder);
        retitled.add(next);
    }

    /** {@code page} comes out of the trash under a title that {@code holder} gives up. */
    void restored(DocPath holder, DocPath page) {
        graph.add(holder, page, WaitGraph.Cause.RESTORE);
        retitled.add(holder);
        retitled.add(page);
    }

    /** {@code page} links to {@code target}, which is new or gets a new title. */
    void link(DocPath target, DocPath page) {
        graph.add(target, page, WaitGraph.Cause.LINK);
        if (!target.equals(page)) {
            linked.computeIfAbsent(page, none -> new LinkedHashSet<>()).add(target);
        }
    }

    /** The page is created as the last child of this parent, wherever the page tree has it among its siblings. */
    void created(DocPath page, Object parent) {
        families.computeIfAbsent(parent, none -> new ArrayList<>()).add(page);
        isCreated.add(page);
    }

    /**
     * Every page's turn, in an order that respects all of them.
     *
     * <p>A new page with a link to one that comes later in the tree can wait for it, which costs a move among its siblings and makes
     * others wait in turn; or it can be created in its place without the link and be written a second time; or a target that many link
     * to can be created early and be moved itself. Which is cheapest depends on all links together, so a few ways are tried and the one
     * with the fewest requests is taken, the first where several are equal.
     */
    Map<DocPath, Turn> turns() {
        Map<DocPath, Turn> best = Map.of();
        long least = Long.MAX_VALUE;
        for (Way way : ways()) {
            Set<DocPath> impatient = way.impatient();
            Map<DocPath, Turn> turns = turns(way);
            // A page that gets a second write need not wait for any link at its first, so all are ordered anew once
            // those are known.
            Set<DocPath> twice = new HashSet<>(impatient);
            turns.forEach((page, turn) -> {
                if (!turn.missing().isEmpty()) {
                    twice.add(page);
                }
            });
            if (!twice.equals(impatient)) {
                turns = turns(new Way(way.early(), twice));
            }
            long cost = cost(turns);
            if (cost < least) {
                least = cost;
                best = turns;
            }
        }
        return best;
    }

    private Map<DocPath, Turn> turns(Way way) {
        return new WriteTurns(graph, rank, linked, retitled, way.early(), way.impatient()).turns();
    }

    /**
     * Of new pages wait for no link: none; all that link forward; those that link forward to what few others link to. What many link to is
     * created where that is over, or before all others.
     */
    private Set<Way> ways() {
        Map<DocPath, List<DocPath>> forward = new LinkedHashMap<>();
        Map<DocPath, Integer> linkers = new HashMap<>();
        linked.forEach((page, targets) -> targets.stream()
                .filter(target -> isCreated.contains(page) && rankOf(target) > rankOf(page))
                .forEach(target -> {
                    forward.computeIfAbsent(page, none -> new ArrayList<>()).add(target);
                    linkers.merge(target, 1, Integer::sum);
                }));
        Set<Way> ways = new LinkedHashSet<>();
        ways.add(new Way(Set.of(), Set.of()));
        for (int hub : HUBS) {
            ways.add(new Way(Set.of(), linkingTo(forward, target -> linkers.getOrDefault(target, 0) < hub)));
        }
        for (int hub : EARLY_HUBS) {
            Set<DocPath> early = new HashSet<>();
            linkers.forEach((target, count) -> {
                if (count >= hub && isCreated.contains(target)) {
                    addWithParents(target, early);
                }
            });
            if (!early.isEmpty()) {
                Set<DocPath> impatient = linkingTo(forward, target -> !early.contains(target));
                impatient.removeAll(early);
                ways.add(new Way(early, impatient));
            }
        }
        return ways;
    }

    private static Set<DocPath> linkingTo(Map<DocPath, List<DocPath>> forward, Predicate<DocPath> target) {
        Set<DocPath> pages = new LinkedHashSet<>();
        forward.forEach((page, targets) -> {
            if (targets.stream().anyMatch(target)) {
                pages.add(page);
            }
        });
        return pages;
    }

    private void addWithParents(DocPath page, Set<DocPath> pages) {
        DocPath next = page;
        while (next != null && pages.add(next)) {
            next = parents.get(next);
        }
    }

    private int rankOf(DocPath page) {
        return rank.getOrDefault(page, 0);
    }

    /** Second writes and moves. */
    private long cost(Map<DocPath, Turn> turns) {
        long cost = turns.values().stream().filter(Turn::needsSecondWrite).count();
        Map<DocPath, Integer> position = new HashMap<>();
        turns.keySet().forEach(page -> position.put(page, position.size()));
        for (List<DocPath> family : families.values()) {
            List<DocPath> wanted = new ArrayList<>(family);
            wanted.sort(Comparator.comparing(this::rankOf));
            List<DocPath> present = new ArrayList<>(family);
            present.sort(Comparator.comparing(page -> position.getOrDefault(page, 0)));
            cost += SiblingOrder.moves(wanted, present).size();
        }
        return cost;
    }
}
