package io.github.docsync.model;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that can be made again. Several processes may use it at the same time. It can be deleted at any time, and a folder
 * that cannot be read or written does not make a run fail.
 */
public final class CacheFolder {
    private final @Nullable Path folder;

    private CacheFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** This folder, which is created when it is needed. */
    public static CacheFolder in(Path folder) {
        return new CacheFolder(folder);
    }

    /** Remembers nothing. */
    public static CacheFolder none() {
        return new CacheFolder(null);
    }

    /**
     * Where users keep what can be made again: the folder {@code docsync} below {@code XDG_CACHE_HOME}, {@code LOCALAPPDATA} or the
     * folder {@code .cache} of {@code HOME}; nowhere if none of them is set.
     *
     * @param name the folder in it
     */
    public static CacheFolder ofUser(Function<String, @Nullable String> environment, String name) {
        for (String variable : List.of("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME")) {
            String home = environment.apply(variable);
            if (home != null && !home.isBlank()) {
                Path caches = variable.equals("HOME") ? Path.of(home, ".cache") : Path.of(home);
                return in(caches.resolve("docsync").resolve(name));
            }
        }
        return none();
    }

    /** The bytes of a file; empty where there is none. */
    public Optional<byte[]> find(String name) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a file. Readers find the whole of it, or what was there before. */
    public void put(String name, byte[] content) {
        put(name, () -> content);
    }

    /**
     * The same for content that is worth sparing.
     *
     * @param content is not asked for where nothing is kept
     */
    public void put(String name, Supplier<byte[]> content) {
        if (folder == null) {
            return;
        }
        byte[] bytes = content.get();
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "new-", ".tmp");
            try {
                Files.write(half, bytes);
                Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            // It is made again the next time.
        }
    }
}
