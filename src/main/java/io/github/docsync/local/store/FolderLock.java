package io.github.docsync.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second server out of a folder. H2 locks its file against other processes but lets a second connection of the
 * same process in, and its message tells nobody what to do.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IllegalStateException when somebody else holds it */
    static FolderLock take(Path folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve("confluence.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new IllegalStateException("another docsync uses the local Confluence in " + folder
                        + "; stop it (docsync preview keeps it open), then try again");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the local Confluence cannot be locked: " + folder, e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Closing the channel releases the lock. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the local Confluence cannot be released", e);
        }
    }
}
