package io.github.docsync.local.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Writes of several threads that reach the file together, as what a commit costs hardly depends on how much it holds. Only {@link Write#await}
 * is for every thread; the rest is for the one that may write.
 */
final class SharedCommit {
    /** So that the first of them need not wait long. */
    private static final int MOST = 32;

    private final List<Write> writes = new ArrayList<>();
    private final ChangeLog changes;

    /** A write that is done, but perhaps not yet in the file. */
    static final class Write {
        private final Set<Long> touched;
        private final boolean tree;
        private final CompletableFuture<Optional<SQLException>> committed = new CompletableFuture<>();

        private Write(Set<Long> touched, boolean tree) {
            this.touched = Set.copyOf(touched);
            this.tree = tree;
        }

        /** Waits for its commit; gives what kept it from the file, if anything did. */
        Optional<SQLException> await() {
            return committed.join();
        }
    }

    /** @param changes told of each write that reached the file */
    SharedCommit(ChangeLog changes) {
        this.changes = changes;
    }

    /** Adds a write that is done. */
    Write add(Set<Long> touched, boolean tree) {
        Write write = new Write(touched, tree);
        writes.add(write);
        return write;
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    boolean isFull() {
        return writes.size() >= MOST;
    }

    /** Brings to the file what was added, and lets those who wrote it go on. */
    void of(Connection connection) {
        if (writes.isEmpty()) {
            return;
        }
        Optional<SQLException> failure = failure(connection);
        for (Write write : writes) {
            if (failure.isEmpty() && !write.touched.isEmpty()) {
                changes.add(write.touched, write.tree);
            }
            write.committed.complete(failure);
        }
        writes.clear();
    }

    private static Optional<SQLException> failure(Connection connection) {
        try {
            connection.commit();
            return Optional.empty();
        } catch (SQLException e) {
            try {
                connection.rollback();
            } catch (SQLException further) {
                e.addSuppressed(further);
            }
            return Optional.of(e);
        }
    }
}
