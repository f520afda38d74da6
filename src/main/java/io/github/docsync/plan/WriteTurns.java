package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each page its turn, one after the other, and gives up what closes a circle where it costs least. Used once. */
final class WriteTurns {
    private final WaitGraph graph;
    private final Map<DocPath, Integer> rank;
    private final Map<DocPath, Set<DocPath>> linked;
    private final Set<DocPath> retitled;
    private final Set<DocPath> early;
    private final Set<DocPath> writtenTwice;
    private final Map<DocPath, Integer> parents = new HashMap<>();
    private final Map<DocPath, Integer> titles = new HashMap<>();
    private final Map<DocPath, Integer> links = new HashMap<>();
    private final Map<DocPath, Integer> waiting = new HashMap<>();
    private final Map<DocPath, WriteOrder.Turn> turns = new LinkedHashMap<>();
    private final TreeSet<DocPath> ready;
    private final TreeSet<DocPath> linkBlocked;

    /**
     * @param rank the place of each page in the page tree
     * @param linked the targets of each page's links
     * @param retitled the pages that give or take a title
     * @param early the pages that come before all others, with all that they hang under; they wait for links to each other only
     * @param writtenTwice the pages whose first write waits for no link
     */
    WriteTurns(
            WaitGraph graph,
            Map<DocPath, Integer> rank,
            Map<DocPath, Set<DocPath>> linked,
            Set<DocPath> retitled,
            Set<DocPath> early,
            Set<DocPath> writtenTwice) {
        this.graph = graph;
        this.rank = rank;
        this.linked = linked;
        this.retitled = retitled;
        this.early = early;
        this.writtenTwice = writtenTwice;
        Comparator<DocPath> earlyFirst = Comparator.comparing(page -> !early.contains(page));
        this.ready = new TreeSet<>(earlyFirst.thenComparing(rank::get));
        this.linkBlocked = new TreeSet<>(earlyFirst
                .thenComparing(Comparator.comparing(this::score).reversed())
                .thenComparing(rank::get));
    }

    /** Every page's turn, in an order that respects all waits that can be kept. */
    Map<DocPath, WriteOrder.Turn> turns() {
        for (DocPath page : graph.vertexSet()) {
            for (WaitGraph.Wait wait : graph.incomingEdgesOf(page)) {
                if (holdsUp(wait, page)) {
                    counts(wait.cause()).merge(page, 1, Integer::sum);
                }
            }
            waiting.put(page, graph.outDegreeOf(page));
        }
        graph.vertexSet().forEach(this::file);
        while (turns.size() < graph.vertexSet().size()) {
            take(ready.isEmpty() || isEarlierBlocked() ? cheapestToBreak() : ready.first());
        }
        return turns;
    }

    /** Whether pages that come before all others wait for each other. */
    private boolean isEarlierBlocked() {
        return !linkBlocked.isEmpty() && early.contains(linkBlocked.first()) && !early.contains(ready.first());
    }

    private boolean holdsUp(WaitGraph.Wait wait, DocPath page) {
        return wait.cause() != WaitGraph.Cause.LINK
                || (!writtenTwice.contains(page)
                        && (!early.contains(page) || early.contains(graph.getEdgeSource(wait))));
    }

    private Map<DocPath, Integer> counts(WaitGraph.Cause cause) {
        return switch (cause) {
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
                .orElseThrow(() -> new IllegalStateException("parents form a cycle"));
    }

    private int score(DocPath page) {
        return 4 * waiting.getOrDefault(page, 0) - links.getOrDefault(page, 0);
    }

    /** Whether a target gets its title only after this page was first written, because this one is in its way. */
    private boolean isNamedLater(DocPath target, DocPath page) {
        WriteOrder.Turn turn = turns.get(target);
        return turn != null && turn.temporaryTitle() && retitled.contains(page);
    }

    private void take(DocPath page) {
        linkBlocked.remove(page);
        ready.remove(page);
        List<DocPath> after = new ArrayList<>();
        Set<DocPath> missing = new LinkedHashSet<>();
        boolean temporaryTitle = false;
        for (WaitGraph.Wait wait : graph.incomingEdgesOf(page)) {
            DocPath source = graph.getEdgeSource(wait);
            if (turns.containsKey(source)) {
                after.add(source);
            } else if (wait.cause() == WaitGraph.Cause.TITLE) {
                temporaryTitle = true;
            }
        }
        for (DocPath target : linked.getOrDefault(page, Set.of())) {
            if (!turns.containsKey(target) || isNamedLater(target, page)) {
                missing.add(target);
            }
        }
        turns.put(page, new WriteOrder.Turn(after, missing, temporaryTitle));
        for (WaitGraph.Wait wait : graph.incomingEdgesOf(page)) {
            DocPath source = graph.getEdgeSource(wait);
            if (!turns.containsKey(source)) {
                // The set is sorted by what changes here, so the page leaves it meanwhile.
                linkBlocked.remove(source);
                waiting.merge(source, -1, Integer::sum);
                file(source);
            }
        }
        for (WaitGraph.Wait wait : graph.outgoingEdgesOf(page)) {
            DocPath target = graph.getEdgeTarget(wait);
            if (!turns.containsKey(target) && holdsUp(wait, target)) {
                linkBlocked.remove(target);
                counts(wait.cause()).merge(target, -1, Integer::sum);
                file(target);
            }
        }
    }
}
