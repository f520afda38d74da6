package io.github.docsync.convert.diagram;

import io.github.docsync.model.CacheFolder;
import io.github.docsync.model.Hash;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pictures that were drawn before, on disk, by their key. */
public final class PictureCache {
    private final CacheFolder folder;

    private PictureCache(CacheFolder folder) {
        this.folder = folder;
    }

    /** In this folder, which is created when it is needed. */
    public static PictureCache in(Path folder) {
        return new PictureCache(CacheFolder.in(folder));
    }

    /** Remembers nothing. */
    public static PictureCache none() {
        return new PictureCache(CacheFolder.none());
    }

    /** In the folder {@code pictures} of the user's {@linkplain CacheFolder#ofUser cache}. */
    public static PictureCache ofUser(Function<String, @Nullable String> environment) {
        return new PictureCache(CacheFolder.ofUser(environment, "pictures"));
    }

    Optional<byte[]> find(Hash key) {
        return folder.find(key.hex() + ".png").or(() -> folder.find(key.hex() + ".svg"));
    }

    void put(Hash key, byte[] picture) {
        folder.put(key.hex() + (picture[0] == '<' ? ".svg" : ".png"), picture);
    }
}
