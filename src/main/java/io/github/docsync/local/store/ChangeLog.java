package io.github.docsync.local.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What finished writes changed, for those who show or index content. Thread-safe. */
public final class ChangeLog {
    /** Whoever was away for longer looks at everything anew. */
    private static final int KEPT = 1_000;

    /**
     * What one or more writes changed.
     *
     * @param number of the last of them, counted from the start of the server
     * @param ids the content that changed, and what contains it
     * @param tree whether a page came, went, moved or got another title
     * @param whole whether so much happened that anything may have changed
     */
    public record Changes(long number, Set<Long> ids, boolean tree, boolean whole) {}

    private record Entry(long number, Set<Long> ids, boolean tree) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long number;

    /** The number of the last finished write. */
    public synchronized long number() {
        return number;
    }

    synchronized void add(Set<Long> ids, boolean tree) {
        number++;
        entries.addLast(new Entry(number, Set.copyOf(ids), tree));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
        notifyAll();
    }

    /** Lets those who wait look up, although no content changed. */
    public void wake() {
        add(Set.of(), false);
    }

    /** What changed after the write of this number; everything, where that was a number of an earlier server. */
    public synchronized Changes since(long seen) {
        boolean whole = seen > number || number - seen > entries.size();
        Set<Long> ids = new LinkedHashSet<>();
        boolean tree = whole;
        for (Entry entry : entries) {
            if (entry.number() > seen) {
                ids.addAll(entry.ids());
                tree |= entry.tree();
            }
        }
        return new Changes(number, ids, tree, whole);
    }

    /**
     * Waits for a write after the one of this number.
     *
     * @return what changed; null when nothing did for so long
     */
    public synchronized @Nullable Changes await(long seen, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (number == seen) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        return since(seen);
    }
}
