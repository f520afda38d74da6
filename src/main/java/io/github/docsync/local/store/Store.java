package io.github.docsync.local.store;

import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All tables of a local Confluence.
 *
 * @param lag how far listings trail
 */
public record Store(
        Database database,
        Lag lag,
        SpaceTable spaces,
        ContentTable contents,
        PropertyTable properties,
        LabelTable labels,
        FileTable files,
        CommentTable comments,
        TaskTable tasks,
        AccountTable accounts,
        RestrictionTable restrictions)
        implements AutoCloseable {

    /**
     * Opens the store.
     *
     * @param folder where its file stands; null keeps everything in memory
     * @param writesBehind by how many writes listings trail
     */
    public static Store open(@Nullable Path folder, IntSupplier writesBehind) {
        Database database = Database.open(folder);
        Lag lag = new Lag(database, writesBehind);
        return new Store(
                database,
                lag,
                new SpaceTable(database),
                new ContentTable(database, lag),
                new PropertyTable(database),
                new LabelTable(database),
                new FileTable(database),
                new CommentTable(database),
                new TaskTable(database),
                new AccountTable(database),
                new RestrictionTable(database));
    }

    /** Runs work that changes nothing, next to other reads and next to a write. */
    public <T> T reading(Supplier<T> work) {
        return lag.isCopying() ? database.atomically(work) : database.reading(work);
    }

    @Override
    public void close() {
        database.close();
    }
}
