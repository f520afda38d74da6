package io.github.docsync.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that can be read several times, and of which no more are in memory than are being read.
 *
 * @param length how many there are
 * @param sha256 their hash; null where it is not known
 * @param otherwise what is wrong when other bytes come
 * @param opener begins to read them
 */
public record ByteSource(long length, @Nullable Hash sha256, UnreadableContent otherwise, Opener opener) {
    private static final UnreadableContent CHANGING =
            new UnreadableContent("changes while it is read", "run again when nothing writes to it");

    /** Where bytes are read from. */
    public interface Opener {
        /** Begins at the first byte. */
        InputStream open() throws IOException;
    }

    /** So many bytes, of which nothing else is known. */
    public static ByteSource of(long length, Opener opener) {
        return new ByteSource(length, null, CHANGING, opener);
    }

    /** Bytes in memory, which nobody changes afterwards. */
    public static ByteSource of(byte[] bytes) {
        return of(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** A file as it is now. */
    public static ByteSource of(Path file) throws IOException {
        return of(Files.size(file), () -> Files.newInputStream(file));
    }

    /** The same bytes, if they have this hash. */
    public ByteSource expecting(Hash hash, UnreadableContent whatElse) {
        return new ByteSource(length, hash, whatElse, opener);
    }

    /**
     * Begins to read. The last bytes are given only when all of them are known to have this length and this hash, so that nobody takes
     * others for whole.
     *
     * @return throws {@link UnreadableContentException} where other bytes come
     */
    public InputStream open() throws IOException {
        return new VerifiedInput(opener.open(), this);
    }

    /** All of them at once. */
    public byte[] read() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }
}
