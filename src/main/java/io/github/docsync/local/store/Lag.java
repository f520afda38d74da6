package io.github.docsync.local.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Lets listings trail what is stored by a number of writes, as Confluence's index does. Without lag, listings read the
 * content table itself; with lag they read a copy of it that is brought up to date write by write.
 */
public final class Lag {
    private final Database database;
    private final IntSupplier writesBehind;
    private final Deque<Set<Long>> waiting = new ArrayDeque<>();
    private volatile boolean copying;

    /** @param writesBehind by how many writes listings trail; asked at each write and each listing */
    public Lag(Database database, IntSupplier writesBehind) {
        this.database = database;
        this.writesBehind = writesBehind;
    }

    /** Begins a write request: the changes that follow become visible together. */
    public void beginWrite() {
        int behind = writesBehind.getAsInt();
        if (behind > 0 && !copying) {
            database.update("insert into content_listed select * from content");
            copying = true;
        }
        if (copying) {
            waiting.addLast(new LinkedHashSet<>());
            catchUp(behind);
        }
    }

    /** Whether listings read a copy, which only writes may bring up to date. */
    public boolean isCopying() {
        return copying;
    }

    /** Notes that this content is about to change within the current write. */
    void changes(long id) {
        if (copying && !waiting.isEmpty()) {
            waiting.getLast().add(id);
        }
    }

    /** The table that listings read. */
    String listedTable() {
        if (copying) {
            catchUp(writesBehind.getAsInt());
        }
        return copying ? "content_listed" : "content";
    }

    private void catchUp(int behind) {
        while (waiting.size() > behind) {
            for (long id : waiting.removeFirst()) {
                database.update("delete from content_listed where id = ?", id);
                database.update("insert into content_listed select * from content where id = ?", id);
            }
        }
        if (behind == 0) {
            database.update("delete from content_listed");
            waiting.clear();
            copying = false;
        }
    }
}
