package io.github.docsync.local.store;

import java.nio.file.Path;

/** What was written did not reach the disk. The database is closed; nothing that failed was acknowledged. */
public final class StorageFailedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StorageFailedException(Path folder, Throwable cause) {
        super("cannot write to " + folder + ": " + cause.getMessage(), cause);
    }
}
