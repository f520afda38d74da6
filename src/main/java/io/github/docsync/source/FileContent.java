package io.github.docsync.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Where a file's bytes are. */
sealed interface FileContent {
    byte[] read() throws IOException;

    /**
     * A file on disk.
     *
     * @param root the folder that reading must not leave, without symbolic links
     */
    record OnDisk(Path root, Path file) implements FileContent {
        @Override
        public byte[] read() throws IOException {
            // Listed as a regular file, but a folder above it may have become a symbolic link since.
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                throw new IOException(file + " leads outside the repository");
            }
            return Files.readAllBytes(real);
        }
    }

    /** A blob in the repository's object database. */
    record Blob(Repository repository, ObjectId id) implements FileContent {
        @Override
        public byte[] read() throws IOException {
            return repository.open(id).getCachedBytes(Integer.MAX_VALUE - 8);
        }
    }
}
