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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;

/**
 * The order in which pages are first written: parents before children, a title's present holder before its next, a link's
 * target before the page that links to it. Where links form a circle, some pages get a first body without the links that
 * would close it, and a second write; where titles do, one page gets a temporary title.
 */
final class WriteOrder {
    /** From so many links on, a target may be worth creating early; the last stands for none. */
    private static final List<Integer> HUBS = List.of(2, 4, 10, 30, Integer.MAX_VALUE);

    /** Why one page waits for another. */
    private enum Reason {
        /** Cannot be given up: the parent must exist. */
        PARENT,
        /** Cannot be given up: out of the trash a page comes under the title that it had. */
        RESTORE,
        /** Given up where it closes a circle: a child leaves before its parent goes to another space. */
        LEAVE,
        /** Given up by a temporary title. */
        TITLE,
        /** Given up by a first body. */
        LINK
    }

    /** An edge; equality is identity, as two edges with one reason are still two. */
    private static final class Wait {
        private final Reason reason;

        Wait(Reason reason) {
            this.reason = reason;
        }
    }

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

    private final Graph<DocPath, Wait> graph = new DefaultDirectedGraph<>(Wait.class);
    private final Map<DocPath, Integer> rank = new HashMap<>();
    private final Map<DocPath, Integer> parents = new HashMap<>();
    private final Map<DocPath, Integer> titles = new HashMap<>();
    private final Map<DocPath, Integer> links = new HashMap<>();
    private final Map<DocPath, Integer> waiting = new HashMap<>();
    private final Set<DocPath> retitled = new HashSet<>();
    private final Map<DocPath, Set<DocPath>> linked = new HashMap<>();
    private final Map<DocPath, Turn> turns = new LinkedHashMap<>();
    private final Set<DocPath> writtenTwice = new HashSet<>();
    private final Map<Object, List<DocPath>> families = new LinkedHashMap<>();
    private final Set<DocPath> isCreated = new HashSet<>();
    private final TreeSet<DocPath> ready;
    private final TreeSet<DocPath> linkBlocked;

    /** @param pages the pages to write, in the order of the page tree */
    WriteOrder(Collection<DocPath> pages) {
        for (DocPath page : pages) {
            rank.put(page, rank.size());
            graph.addVertex(page);
        }
        ready = new TreeSet<>(Comparator.comparing(rank::get));
        linkBlocked = new TreeSet<>(Comparator.comparing(this::score).reversed().thenComparing(rank::get));
    }

    /** The child is first written after its parent. */
    void parent(DocPath parent, DocPath child) {
        add(parent, child, Reason.PARENT);
    }

    /** {@code child} leaves {@code parent}, which then goes to another space with all that still hangs under it. */
    void leave(DocPath child, DocPath parent) {
        add(child, parent, Reason.LEAVE);
    }

    /** {@code next} takes the title that {@code holder} gives up. */
    void title(DocPath holder, DocPath next) {
        add(holder, next, Reason.TITLE);
        retitled.add(holder);
        retitled.add(next);
    }

    /** {@code page} comes out of the trash under a title that {@code holder} gives up. */
    void restored(DocPath holder, DocPath page) {
        add(holder, page, Reason.RESTORE);
        retitled.add(holder);
        retitled.add(page);
    }

    /** {@code page} links to {@code target}, which is new or gets a new title. */
    void link(DocPath target, DocPath page) {
        add(target, page, Reason.LINK);
        if (!target.equals(page)) {
            linked.computeIfAbsent(page, none -> new LinkedHashSet<>()).add(target);
        }
    }

    private void add(DocPath before, DocPath after, Reason reason) {
        if (before.equals(after) || !graph.containsVertex(before) || !graph.containsVertex(after)) {
            return;
        }
        Wait present = graph.getEdge(before, after);
        if (present != null && present.reason.compareTo(reason) <= 0) {
            return;
        }
        if (present != null) {
            graph.removeEdge(present);
        }
        graph.addEdge(before, after, new Wait(reason));
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
        for (Set<DocPath> impatient : ways()) {
            writtenTwice.clear();
            writtenTwice.addAll(impatient);
            order();
            // A page that gets a second write need not wait for any link at its first, so all are ordered anew once
            // those are known.
            List<DocPath> broken = turns.keySet().stream()
                    .filter(page -> !needs(page).missing().isEmpty())
                    .toList();
            if (writtenTwice.addAll(broken)) {
                order();
            }
            long cost = cost();
            if (cost < least) {
                least = cost;
                best = new LinkedHashMap<>(turns);
            }
        }
        return best;
    }

    private Turn needs(DocPath page) {
        return Objects.requireNonNull(turns.get(page));
    }

    /** Sets of new pages that do not wait for links: none; all that link forward; those that link forward to what few others link to. */
    private Set<Set<DocPath>> ways() {
        Map<DocPath, List<DocPath>> forward = new LinkedHashMap<>();
        Map<DocPath, Integer> linkers = new HashMap<>();
        linked.forEach((page, targets) -> targets.stream()
                .filter(target -> isCreated.contains(page) && rankOf(target) > rankOf(page))
                .forEach(target -> {
                    forward.computeIfAbsent(page, none -> new ArrayList<>()).add(target);
                    linkers.merge(target, 1, Integer::sum);
                }));
        Set<Set<DocPath>> ways = new LinkedHashSet<>();
        ways.add(Set.of());
        for (int hub : HUBS) {
            Set<DocPath> impatient = new LinkedHashSet<>();
            forward.forEach((page, targets) -> {
                if (targets.stream().anyMatch(target -> linkers.getOrDefault(target, 0) < hub)) {
                    impatient.add(page);
                }
            });
            ways.add(impatient);
        }
        return ways;
    }

    private int rankOf(DocPath page) {
        return rank.getOrDefault(page, 0);
    }

    /** Second writes and moves. */
    private long cost() {
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

    private void order() {
        List.of(parents, titles, links, waiting, turns).forEach(Map::clear);
        for (DocPath page : graph.vertexSet()) {
            for (Wait wait : graph.incomingEdgesOf(page)) {
                if (holdsUp(wait, page)) {
                    counts(wait.reason).merge(page, 1, Integer::sum);
                }
            }
            waiting.put(page, graph.outDegreeOf(page));
        }
        graph.vertexSet().forEach(this::file);
        while (turns.size() < graph.vertexSet().size()) {
            DocPath next = ready.pollFirst();
            if (next == null) {
                next = cheapestToBreak();
            }
            take(next);
        }
    }

    private boolean holdsUp(Wait wait, DocPath page) {
        return wait.reason != Reason.LINK || !writtenTwice.contains(page);
    }

    private Map<DocPath, Integer> counts(Reason reason) {
        return switch (reason) {
            case PARENT, RESTORE -> parents;
            case LEAVE, TITLE -> titles;
            case LINK -> links;
        };
    }

    private void file(DocPath page) {
        boolean free = parents.getOrDefault(page, 0) == 0 && titles.getOrDefault(page, 0) == 0;
        if (free && links.getOrDefault(page, 0) == 0) {
            linkBlocked.remove(page);
            ready.add(page);
        } else if (free) {
            linkBlocked.add(page);
        }
    }

    /** Of the pages that wait for links only, the one that most others wait for; else one that waits for a title. */
    private DocPath cheapestToBreak() {
        DocPath best = linkBlocked.pollFirst();
        if (best != null) {
            return best;
        }
        return graph.vertexSet().stream()
                .filter(page -> !turns.containsKey(page) && parents.getOrDefault(page, 0) == 0)
                .min(Comparator.comparing(rank::get))
                .orElseThrow(() -> new IllegalStateException("parents form a circle"));
    }

    private int score(DocPath page) {
        return 4 * waiting.getOrDefault(page, 0) - links.getOrDefault(page, 0);
    }

    /** Whether a target gets its title only after this page was first written, because this one is in its way. */
    private boolean isNamedLater(DocPath target, DocPath page) {
        Turn turn = turns.get(target);
        return turn != null && turn.temporaryTitle() && retitled.contains(page);
    }

    private void take(DocPath page) {
        linkBlocked.remove(page);
        ready.remove(page);
        List<DocPath> after = new ArrayList<>();
        Set<DocPath> missing = new LinkedHashSet<>();
        boolean temporaryTitle = false;
        for (Wait wait : graph.incomingEdgesOf(page)) {
            DocPath source = graph.getEdgeSource(wait);
            if (turns.containsKey(source)) {
                after.add(source);
            } else if (wait.reason == Reason.TITLE) {
                temporaryTitle = true;
            }
        }
        for (DocPath target : linked.getOrDefault(page, Set.of())) {
            if (!turns.containsKey(target) || isNamedLater(target, page)) {
                missing.add(target);
            }
        }
        turns.put(page, new Turn(after, missing, temporaryTitle));
        for (Wait wait : graph.incomingEdgesOf(page)) {
            DocPath source = graph.getEdgeSource(wait);
            if (!turns.containsKey(source)) {
                // The set is sorted by what changes here, so the page leaves it meanwhile.
                linkBlocked.remove(source);
                waiting.merge(source, -1, Integer::sum);
                file(source);
            }
        }
        for (Wait wait : graph.outgoingEdgesOf(page)) {
            DocPath target = graph.getEdgeTarget(wait);
            if (!turns.containsKey(target) && holdsUp(wait, target)) {
                linkBlocked.remove(target);
                counts(wait.reason).merge(target, -1, Integer::sum);
                file(target);
            }
        }
    }
}
