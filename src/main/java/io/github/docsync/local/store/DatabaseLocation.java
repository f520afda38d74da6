package io.github.docsync.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is kept, and how H2 keeps it there.
 *
 * @param url the address for H2's driver
 * @param folder null for memory
 * @param lock held until this is closed; null for memory
 */
record DatabaseLocation(
        String url, @Nullable Path folder, @Nullable FolderLock lock) implements AutoCloseable {
    /**
     * Without a delay of 0, H2 writes up to half a second after it has answered. After its retention time, 45 seconds unless said
     * otherwise, it overwrites what a write no longer needs with that very write, and a process killed in the middle of it loses the
     * writes before it, too. Closing the database gives the room back.
     */
    private static final String DURABLE =
            ";WRITE_DELAY=0;RETENTION_TIME=" + Duration.ofDays(1).toMillis();

    /** Otherwise H2 closes it when the process is asked to end, under the requests in flight. */
    private static final String COMMON = ";DB_CLOSE_ON_EXIT=FALSE";

    static DatabaseLocation memory() {
        return new DatabaseLocation("jdbc:h2:mem:" + UUID.randomUUID() + COMMON, null, null);
    }

    /**
     * A file in a folder, which is made when missing.
     *
     * @throws IllegalStateException when somebody else has it open
     */
    static DatabaseLocation in(Path folder) {
        prepare(folder);
        FolderLock lock = FolderLock.take(folder);
        // A semicolon in the path would end it and start H2's own settings.
        String file = folder.toAbsolutePath().resolve("confluence").toString().replace(";", "\\;");
        return new DatabaseLocation("jdbc:h2:file:" + file + DURABLE + COMMON, folder, lock);
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

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
