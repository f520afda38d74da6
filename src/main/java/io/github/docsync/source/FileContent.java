package io.github.docsync.source;

import io.github.docsync.model.UnreadableContent;
import io.github.docsync.model.UnreadableContentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Where a file's bytes are. */
sealed interface FileContent {
    byte[] read() throws IOException;

    /** How many bytes there are now. */
    long length() throws IOException;

    /** Begins to read the bytes. */
    InputStream open() throws IOException;

    /** Whether the bytes can still be read, as far as that is told without reading them. */
    default boolean isThere() {
        return true;
    }

    /**
     * A file on disk.
     *
     * @param root the folder that reading must not leave, without symbolic links
     */
    record OnDisk(Path root, Path file) implements FileContent {
        @Override
        public byte[] read() throws IOException {
            return Files.readAllBytes(real());
        }

        @Override
        public long length() throws IOException {
            return Files.size(real());
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(real());
        }

        private Path real() throws IOException {
            // Listed as a regular file, but a folder above it may have become a symbolic link since.
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                throw new IOException(file + " leads outside the repository");
            }
            return real;
        }

        @Override
        public boolean isThere() {
            return Files.isReadable(file);
        }
    }

    /** A blob in the repository's object database. */
    record Blob(Repository repository, ObjectId id) implements FileContent {
        @Override
        public byte[] read() throws IOException {
            return repository.open(id).getCachedBytes(Integer.MAX_VALUE - 8);
        }

        @Override
        public long length() throws IOException {
            return repository.open(id).getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return repository.open(id).openStream();
        }
    }

    /** A file that could not be read when it was listed: it concerns the pages that need it, and nothing else. */
    record Unreadable(UnreadableContent why) implements FileContent {
        @Override
        public byte[] read() throws IOException {
            throw new UnreadableContentException(why);
        }

        @Override
        public long length() throws IOException {
            throw new UnreadableContentException(why);
        }

        @Override
        public InputStream open() throws IOException {
            throw new UnreadableContentException(why);
        }

        @Override
        public boolean isThere() {
            return false;
        }
    }
}
