package io.github.docsync.local.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;

/**
 * An H2 database. Writes go one after the other through one connection, each in its transaction, which is what makes a
 * version check and the write after it atomic. Reads do not wait: each has a connection of its own and sees the
 * database as the last finished write left it. A write has reached the file when {@link #atomically} returns.
 */
public final class Database implements AutoCloseable {
    /** Hears of each statement. A type of its own, as the parser of Maven's plugin tools does not know annotated arrays in type arguments. */
    interface StatementObserver {
        void ran(String sql, @Nullable Object[] arguments);
    }

    private final DatabaseLocation location;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final DatabaseSession writer;
    private final ChangeLog changes = new ChangeLog();
    private final SharedCommit commit = new SharedCommit(changes);
    private final Set<Long> touched = new LinkedHashSet<>();
    private boolean treeTouched;
    private volatile StatementObserver observer = (sql, arguments) -> {};
    private final Queue<DatabaseSession> idleReaders = new ConcurrentLinkedQueue<>();
    /** Of this database alone: several servers may live in one process. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<DatabaseSession> current = new ThreadLocal<>();

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Database(DatabaseLocation location) throws SQLException {
        this.location = location;
        this.writer = connect(true);
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @param folder where its file stands, made when missing; null keeps everything in memory
     * @throws IllegalStateException when another process holds the file
     */
    public static Database open(@Nullable Path folder) {
        DatabaseLocation location = folder == null ? DatabaseLocation.memory() : DatabaseLocation.in(folder);
        Database database = null;
        boolean opened = false;
        try {
            database = new Database(location);
            Schema.bringUpToDate(database, folder == null ? "memory" : folder.toString());
            opened = true;
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the local Confluence cannot be opened in " + folder, e);
        } finally {
            if (database != null && !opened) {
                database.close();
            } else if (database == null) {
                location.close();
            }
        }
    }

    private DatabaseSession connect(boolean writes) throws SQLException {
        return new DatabaseSession(new Driver().connect(location.url(), new Properties()), writes);
    }

    /**
     * Runs the work in a transaction that may write; inside another one it joins that. An exception rolls everything
     * back.
     *
     * @throws StorageFailedException when what was written did not reach the file
     * @throws IllegalStateException inside of {@link #reading}
     */
    public <T> T atomically(Supplier<T> work) {
        DatabaseSession joined = current.get();
        if (joined != null) {
            if (!joined.writes()) {
                throw new IllegalStateException("a read of the local Confluence tried to write");
            }
            return work.get();
        }
        T result;
        SharedCommit.Write mine;
        lock.lock();
        try {
            result = attempt(work);
            mine = commit.add(touched, treeTouched);
        } finally {
            touched.clear();
            treeTouched = false;
            try {
                // Whoever writes next commits for both.
                if (!lock.hasQueuedThreads() || commit.isFull()) {
                    commit.of(writer.connection());
                }
            } finally {
                lock.unlock();
            }
        }
        mine.await().ifPresent(failure -> {
            throw failed("commit", failure);
        });
        return result;
    }

    /** Does the work; where it fails, everything is as it was before, and what others wrote before it still waits for its commit. */
    private <T> T attempt(Supplier<T> work) {
        Savepoint before = null;
        boolean done = false;
        writer.begin(changes.number());
        current.set(writer);
        try {
            before = commit.isEmpty() ? null : writer.connection().setSavepoint();
            T result = work.get();
            done = true;
            return result;
        } catch (SQLException e) {
            throw failed("savepoint", e);
        } finally {
            current.remove();
            if (!done) {
                rollBack(before);
            }
        }
    }

    private void rollBack(@Nullable Savepoint before) {
        if (before == null) {
            rollBack(writer);
            return;
        }
        try {
            writer.connection().rollback(before);
        } catch (SQLException e) {
            throw failed("rollback", e);
        }
    }

    /** Runs the work on the database as the last finished write left it; inside another transaction it joins that. */
    public <T> T reading(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        DatabaseSession reader = reader();
        reader.begin(changes.number());
        current.set(reader);
        try {
            return work.get();
        } finally {
            current.remove();
            rollBack(reader);
            idleReaders.add(reader);
        }
    }

    private DatabaseSession reader() {
        DatabaseSession idle = idleReaders.poll();
        if (idle != null) {
            return idle;
        }
        try {
            return connect(false);
        } catch (SQLException e) {
            throw failed("connect", e);
        }
    }

    private void rollBack(DatabaseSession session) {
        try {
            session.connection().rollback();
        } catch (SQLException e) {
            throw failed("rollback", e);
        }
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        observer.ran(sql, arguments);
        return reading(() -> {
            try (ResultSet rows = session().bound(sql, arguments).executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            } catch (SQLException e) {
                throw failed(sql, e);
            }
        });
    }

    /** Tells somebody of each query before it runs; for tests of what a page costs. */
    void observe(StatementObserver each) {
        observer = each;
    }

    /** What finished writes changed. */
    public ChangeLog changes() {
        return changes;
    }

    /** The number of the last finished write that is seen for certain by what is read here and now. */
    public long seenChange() {
        DatabaseSession session = current.get();
        return session == null ? changes.number() : session.began();
    }

    /** Notes that the current write changes this content. */
    void touch(long contentId) {
        touched.add(contentId);
    }

    /** Notes that the current write changes the page tree. */
    void touchTree() {
        treeTouched = true;
    }

    private DatabaseSession session() {
        return Objects.requireNonNull(current.get());
    }

    public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return query(sql, reader, arguments).stream().findFirst();
    }

    /** Runs a statement that changes rows and returns how many. */
    public int update(String sql, @Nullable Object... arguments) {
        return atomically(() -> {
            try {
                return session().bound(sql, arguments).executeUpdate();
            } catch (SQLException e) {
                throw failed(sql, e);
            }
        });
    }

    /** The next number of the one sequence that all ids come from. */
    public long nextId() {
        return atomically(
                () -> one("select next value for ids", row -> row.getLong(1)).orElseThrow());
    }

    /** Gives out no id up to this one any more. */
    public void skipId(long id) {
        if (nextId() <= id) {
            update("alter sequence ids restart with " + (id + 1));
        }
    }

    private IllegalStateException failed(String what, SQLException cause) {
        for (Throwable behind = cause; behind != null; behind = behind.getCause()) {
            // Whatever the file system said no to: H2 wraps it, and closes the database.
            if (behind instanceof IOException && location.folder() != null) {
                return new StorageFailedException(location.folder(), behind);
            }
        }
        return new IllegalStateException("the database of the local Confluence failed: " + what, cause);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            commit.of(writer.connection());
            for (DatabaseSession reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
                reader.connection().close();
            }
            writer.connection().close();
        } catch (SQLException e) {
            throw failed("close", e);
        } finally {
            location.close();
            lock.unlock();
        }
    }
}
