package io.github.docsync.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;

/**
 * One H2 connection behind one lock. Requests are handled one after the other, each in its transaction, which is what
 * makes a version check and the write after it atomic; a local server has no need of more.
 */
public final class Database implements AutoCloseable {
    private final Connection connection;
    private final @Nullable FolderLock folderLock;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Database(Connection connection, @Nullable FolderLock folderLock) {
        this.connection = connection;
        this.folderLock = folderLock;
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @param folder where its file stands, made when missing; null keeps everything in memory
     * @throws IllegalStateException when another process holds the file
     */
    public static Database open(@Nullable Path folder) {
        String url = "jdbc:h2:mem:";
        FolderLock folderLock = null;
        if (folder != null) {
            prepare(folder);
            folderLock = FolderLock.take(folder);
            // A semicolon in the path would end it and start H2's own settings.
            String file = folder.toAbsolutePath().resolve("confluence").toString();
            url = "jdbc:h2:file:" + file.replace(";", "\\;");
        }
        Database database = null;
        try {
            Connection connection = new Driver().connect(url + ";DB_CLOSE_ON_EXIT=FALSE", new Properties());
            connection.setAutoCommit(false);
            database = new Database(connection, folderLock);
            Schema.create(database);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the local Confluence cannot be opened in " + folder, e);
        } finally {
            if (database == null && folderLock != null) {
                folderLock.close();
            }
        }
    }

    private static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Path ignore = folder.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                Files.writeString(ignore, "*\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the local Confluence cannot be made: " + folder, e);
        }
    }

    /** Runs the work in a transaction; inside another one it joins that. An exception rolls everything back. */
    public <T> T atomically(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            return commit(work);
        } finally {
            lock.unlock();
        }
    }

    private <T> T commit(Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw failed("commit", e);
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw failed("rollback", e);
        }
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return atomically(() -> {
            try (ResultSet rows = bound(sql, arguments).executeQuery()) {
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

    public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return query(sql, reader, arguments).stream().findFirst();
    }

    /** Runs a statement that changes rows and returns how many. */
    public int update(String sql, @Nullable Object... arguments) {
        return atomically(() -> {
            try {
                return bound(sql, arguments).executeUpdate();
            } catch (SQLException e) {
                throw failed(sql, e);
            }
        });
    }

    /** The next number of the one sequence that all ids come from. */
    public long nextId() {
        return one("select next value for ids", row -> row.getLong(1)).orElseThrow();
    }

    /** Gives out no id up to this one any more. */
    public void skipId(long id) {
        if (nextId() <= id) {
            update("alter sequence ids restart with " + (id + 1));
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object[] arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static IllegalStateException failed(String what, SQLException cause) {
        return new IllegalStateException("the database of the local Confluence failed: " + what, cause);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("close", e);
        } finally {
            if (folderLock != null) {
                folderLock.close();
            }
            lock.unlock();
        }
    }
}
