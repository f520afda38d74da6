package io.github.docsync.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files of which there is never half: where writing fails, the old file stands as it was, or none. */
public final class WholeFile {
    private WholeFile() {}

    /** Fills a stream. */
    public interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    /** Writes the text as UTF-8, over a file that is there. */
    public static void write(Path file, String text) {
        write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes what is given, over a file that is there.
     *
     * @throws UnwritableException if it cannot be written
     */
    public static void write(Path file, Writing writing) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A device or a pipe: it has no half, and must not be replaced by a file.
                try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                    writing.to(stream);
                }
                return;
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            // Not a temporary file of the platform's, which nobody else may read.
            Path complete = target.resolveSibling(".docsync-" + UUID.randomUUID() + ".part");
            try {
                try (OutputStream stream = Files.newOutputStream(complete, StandardOpenOption.CREATE_NEW)) {
                    writing.to(stream);
                }
                Files.move(complete, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(complete);
            }
        } catch (IOException e) {
            throw new UnwritableException(file.toString(), e);
        }
    }

    /**
     * Writes a file that is not there yet.
     *
     * @throws FileAlreadyExistsException if it is; it stays as it was
     * @throws UnwritableException if it cannot be written
     */
    public static void create(Path file, String text) throws FileAlreadyExistsException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw new UnwritableException(file.toString(), e);
        }
        boolean written = false;
        try {
            write(file, text);
            written = true;
        } finally {
            if (!written) {
                delete(file);
            }
        }
    }

    /** Adds the text, as UTF-8, to a file that others may have begun; where that fails the file has its old end again. */
    public static void append(Path file, String text) {
        try {
            long before = Files.isRegularFile(file) ? Files.size(file) : -1;
            try {
                Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                restore(file, before);
                throw e;
            }
        } catch (IOException e) {
            throw new UnwritableException(file.toString(), e);
        }
    }

    private static void restore(Path file, long size) throws IOException {
        if (size < 0) {
            if (Files.isRegularFile(file)) {
                Files.delete(file);
            }
            return;
        }
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UnwritableException(file.toString(), e);
        }
    }
}
