package io.github.docsync.convert;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Files that are read once, however many pages and whoever else asks for what is in them. Safe for several threads. */
public final class ReadFiles {
    private final Function<DocPath, ByteSource> files;
    private final SecretMask secrets;
    private final Map<DocPath, FileFacts> facts = new ConcurrentHashMap<>();

    /**
     * Nothing is read yet.
     *
     * @param files gives each file, or throws an {@link UncheckedIOException}
     * @param secrets the credentials that no file may hold
     */
    public ReadFiles(Function<DocPath, ByteSource> files, SecretMask secrets) {
        this.files = files;
        this.secrets = secrets;
    }

    /**
     * What is in a file.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public FileFacts facts(DocPath path) {
        return facts.computeIfAbsent(path, file -> {
            try {
                return FileFacts.of(files.apply(file), secrets);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
            }
        });
    }
}
