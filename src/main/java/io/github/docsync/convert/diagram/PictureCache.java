package io.github.docsync.convert.diagram;

import io.github.docsync.model.Hash;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that were drawn before, on disk, by their key. Several processes may use it at once. It can be deleted at any time, and a
 * folder that cannot be written is no reason to fail.
 */
public final class PictureCache {
    private final @Nullable Path folder;

    private PictureCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** In this folder, which is created when it is needed. */
    public static PictureCache in(Path folder) {
        return new PictureCache(folder);
    }

    /** Remembers nothing. */
    public static PictureCache none() {
        return new PictureCache(null);
    }

    /**
     * Where users keep what can be made again: {@code docsync/pictures} below {@code XDG_CACHE_HOME}, {@code LOCALAPPDATA} or the
     * folder {@code .cache} of {@code HOME}; nowhere if none of them is set.
     */
    public static PictureCache ofUser(Function<String, @Nullable String> environment) {
        for (String variable : List.of("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME")) {
            String folder = environment.apply(variable);
            if (folder != null && !folder.isBlank()) {
                Path caches = variable.equals("HOME") ? Path.of(folder, ".cache") : Path.of(folder);
                return in(caches.resolve("docsync").resolve("pictures"));
            }
        }
        return none();
    }

    Optional<byte[]> find(Hash key) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Path file = file(folder, key);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void put(Hash key, byte[] png) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "new-", ".png");
            try {
                Files.write(half, png);
                // Readers find the whole picture or none.
                Files.move(half, file(folder, key), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            // It is drawn again the next time.
        }
    }

    private static Path file(Path folder, Hash key) {
        return folder.resolve(key.hex() + ".png");
    }
}
