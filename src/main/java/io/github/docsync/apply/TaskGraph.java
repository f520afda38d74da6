package io.github.docsync.apply;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jgrapht.graph.DirectedAcyclicGraph;
import org.jspecify.annotations.Nullable;

/** Tasks with what they wait for; knows nothing of pages. Runs independent ones at the same time, the earliest added first. */
final class TaskGraph<T> {
    /** Whether a failure reaches what waits. */
    enum Wait {
        /** What waits needs the result. */
        NEEDS,
        /** What waits only comes later. */
        FOLLOWS
    }

    private static final class Edge {
        private final Wait wait;

        Edge(Wait wait) {
            this.wait = wait;
        }
    }

    /** @param fault what the task threw; null for nothing */
    private record Finished<T>(
            T task, boolean success, @Nullable Throwable fault) {}

    private final DirectedAcyclicGraph<T, Edge> graph = new DirectedAcyclicGraph<>(null, null, false);
    private final Map<T, Integer> rank = new HashMap<>();

    void add(T task) {
        add(task, rank.size());
    }

    /**
     * Adds a task. The graph keeps its tasks in an order, and to tie them against that order is what costs time; so those that are likely to
     * wait should be added late.
     *
     * @param priority of tasks that could run now, the lowest runs first
     */
    void add(T task, int priority) {
        if (graph.addVertex(task)) {
            rank.put(task, priority);
        }
    }

    /**
     * {@code after} waits for {@code before}. A tie that would close a circle is left out if it is only for order.
     *
     * @throws IllegalArgumentException if what is needed closes a circle
     */
    void tie(T before, T after, Wait wait) {
        if (!tieIfPossible(before, after, wait) && wait == Wait.NEEDS) {
            throw new IllegalArgumentException(after + " needs " + before + ", and that needs it");
        }
    }

    /** The same; answers false, and leaves the tie out, if it would close a circle. */
    boolean tieIfPossible(T before, T after, Wait wait) {
        if (!graph.containsVertex(before) || !graph.containsVertex(after) || before.equals(after)) {
            return true;
        }
        Edge present = graph.getEdge(before, after);
        if (present != null) {
            if (present.wait == Wait.FOLLOWS && wait == Wait.NEEDS) {
                graph.removeEdge(present);
            } else {
                return true;
            }
        }
        try {
            graph.addEdge(before, after, new Edge(wait));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** For each of these tasks, of how many of them, itself included, the longest row is in which each waits for the one before it. */
    Map<T, Integer> longestRows(Predicate<T> among) {
        // Iterates so that what waits comes after what it waits for.
        List<T> ordered = new ArrayList<>();
        graph.iterator().forEachRemaining(ordered::add);
        Collections.reverse(ordered);
        Map<T, Integer> rows = new HashMap<>();
        for (T task : ordered) {
            if (among.test(task)) {
                int behind = graph.outgoingEdgesOf(task).stream()
                        .mapToInt(edge -> rows.getOrDefault(graph.getEdgeTarget(edge), 0))
                        .max()
                        .orElse(0);
                rows.put(task, behind + 1);
            }
        }
        return rows;
    }

    /** Gives a task that was added another priority. */
    void prioritise(T task, int priority) {
        rank.computeIfPresent(task, (same, before) -> priority);
    }

    /** Does one task. */
    interface Work<T> {
        /** Returns whether it succeeded. What it throws counts as a failure, and is thrown again when all else has ended. */
        boolean run(T task);
    }

    /**
     * Runs everything that can be run.
     *
     * @param skipped told of each task that was not run, with the failed task it needed, or null after a cancellation
     */
    void run(int concurrency, Cancellation cancellation, Work<T> work, BiConsumer<T, @Nullable T> skipped) {
        Map<T, Integer> waiting = new HashMap<>();
        Queue<T> ready = new PriorityQueue<>(Comparator.comparing(rank::get));
        for (T task : graph.vertexSet()) {
            waiting.put(task, graph.inDegreeOf(task));
            if (graph.inDegreeOf(task) == 0) {
                ready.add(task);
            }
        }
        Set<T> settled = new HashSet<>();
        LinkedBlockingQueue<Finished<T>> finished = new LinkedBlockingQueue<>();
        ExecutorService workers = Executors.newFixedThreadPool(concurrency, TaskGraph::thread);
        Throwable fault = null;
        try {
            int running = 0;
            while (running > 0 || (!ready.isEmpty() && !cancellation.isCancelled())) {
                while (running < concurrency && !ready.isEmpty() && !cancellation.isCancelled()) {
                    T task = ready.remove();
                    if (settled.add(task)) {
                        running++;
                        workers.execute(() -> finished.add(finished(task, work)));
                    }
                }
                if (running == 0) {
                    continue;
                }
                Finished<T> done = take(finished);
                running--;
                fault = fault == null ? done.fault() : fault;
                if (!done.success()) {
                    skipDependants(done.task(), settled, skipped)
                            .forEach(gone -> release(gone, waiting, settled, ready));
                }
                release(done.task(), waiting, settled, ready);
            }
        } finally {
            workers.shutdown();
        }
        for (T task : graph.vertexSet()) {
            if (settled.add(task)) {
                skipped.accept(task, null);
            }
        }
        if (fault instanceof Error error) {
            throw error;
        } else if (fault instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Whatever comes of the task must be told, or the run would wait for it for ever. */
    private static <F> Finished<F> finished(F task, Work<F> work) {
        try {
            return new Finished<>(task, work.run(task), null);
        } catch (RuntimeException | Error e) {
            return new Finished<>(task, false, e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "docsync-apply");
        thread.setDaemon(true);
        return thread;
    }

    private static <F> F take(LinkedBlockingQueue<F> queue) {
        boolean interrupted = false;
        while (true) {
            try {
                F next = queue.take();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return next;
            } catch (InterruptedException e) {
                // What is in flight must be finished and recorded, so the wait goes on.
                interrupted = true;
            }
        }
    }

    private List<T> skipDependants(T failed, Set<T> settled, BiConsumer<T, @Nullable T> skipped) {
        List<T> gone = new ArrayList<>();
        Queue<T> open = new ArrayDeque<>(List.of(failed));
        while (!open.isEmpty()) {
            for (Edge edge : graph.outgoingEdgesOf(open.remove())) {
                T dependant = graph.getEdgeTarget(edge);
                if (edge.wait == Wait.NEEDS && settled.add(dependant)) {
                    skipped.accept(dependant, failed);
                    gone.add(dependant);
                    open.add(dependant);
                }
            }
        }
        return gone;
    }

    private void release(T task, Map<T, Integer> waiting, Set<T> settled, Queue<T> ready) {
        for (Edge edge : graph.outgoingEdgesOf(task)) {
            T next = graph.getEdgeTarget(edge);
            int left = waiting.merge(next, -1, Integer::sum);
            if (left == 0 && !settled.contains(next)) {
                ready.add(next);
            }
        }
    }
}
