package io.github.docsync.source;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.UnreadableContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads single files on disk, with the objects of Git LFS in place of their pointers, where no snapshot is open. */
public final class LargeFiles {
    private LargeFiles() {}

    /** The file's content; empty if it is a Git LFS pointer whose object is not on this machine. */
    public static Optional<ByteSource> content(Path file) throws IOException {
        Optional<LfsPointer> pointer =
                Files.size(file) < LfsPointer.LONGEST ? LfsPointer.parse(Files.readAllBytes(file)) : Optional.empty();
        return pointer.isEmpty() ? Optional.of(ByteSource.of(file)) : object(pointer.get(), file.toRealPath());
    }

    /** Why {@link #content} gives nothing. */
    public static UnreadableContent missing() {
        return LfsObjects.missing();
    }

    private static Optional<ByteSource> object(LfsPointer pointer, Path file) throws IOException {
        try {
            Optional<GitCheckout> checkout = GitCheckout.around(file);
            if (checkout.isEmpty()) {
                return Optional.empty();
            }
            try (var repository = checkout.get().repository()) {
                DocPath path = checkout.get().pathOf(file);
                return LfsObjects.of(
                                repository.getCommonDirectory().toPath(),
                                checkout.get().root())
                        .find(pointer, path);
            }
        } catch (SourceException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
