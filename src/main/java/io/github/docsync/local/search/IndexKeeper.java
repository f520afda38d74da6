package io.github.docsync.local.search;

import io.github.docsync.local.store.ChangeLog;
import io.github.docsync.local.store.Store;

/**
 * Brings an index up to date in the background, so that nobody who searches waits for what was written since. It stands back while many pages are
 * written, but not for so long that the log of changes forgets some of them.
 */
public final class IndexKeeper implements AutoCloseable {
    private static final long QUIET_MILLISECONDS = 300;
    private static final long MOST_BEHIND = 400;
    private static final long IDLE_MILLISECONDS = 60_000;
    private static final long PATIENCE_MILLISECONDS = 10_000;

    private final FullTextIndex index;
    private final Store store;
    private final Thread thread = new Thread(this::follow, "docsync-index");
    private volatile boolean closed;

    private IndexKeeper(FullTextIndex index, Store store) {
        this.index = index;
        this.store = store;
    }

    /** Starts it. Close it before the store. */
    public static IndexKeeper start(FullTextIndex index, Store store) {
        IndexKeeper keeper = new IndexKeeper(index, store);
        keeper.thread.setDaemon(true);
        keeper.thread.start();
        return keeper;
    }

    private void follow() {
        ChangeLog log = store.database().changes();
        long indexed = 0;
        long noticed = log.number();
        try {
            while (!closed) {
                ChangeLog.Changes more = log.await(noticed, QUIET_MILLISECONDS);
                noticed = more == null ? noticed : more.number();
                // What was there before the first change is added when it is quiet.
                if (!closed && (more == null || (indexed > 0 && noticed - indexed >= MOST_BEHIND))) {
                    store.reading(() -> index.prepare(() -> closed));
                    indexed = noticed;
                }
                while (more == null && log.await(noticed, IDLE_MILLISECONDS) == null) {
                    // Nobody writes.
                }
            }
        } catch (InterruptedException e) {
            // The process ends.
        }
    }

    @Override
    public void close() {
        closed = true;
        // Not interrupted: that would close the file that it may be reading.
        store.database().changes().wake();
        try {
            thread.join(PATIENCE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
