package io.github.docsync.importer;

import io.github.docsync.importer.ImportResult.Fate;
import io.github.docsync.importer.ImportResult.WrittenFile;
import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Brings finished files to their place. The only one that writes there, and never over a file that differs. */
final class SpaceWriter {
    private final Path from;
    private final Path to;

    /**
     * A writer from one folder to another.
     *
     * @param from where the finished files are
     * @param to the manifest's folder
     */
    SpaceWriter(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** What would become of each file. Writes nothing. */
    List<WrittenFile> compare(Collection<DocPath> files) throws IOException {
        List<WrittenFile> fates = new ArrayList<>();
        for (DocPath file : files) {
            fates.add(new WrittenFile(file, fate(file)));
        }
        return fates;
    }

    private Fate fate(DocPath file) throws IOException {
        Path target = to.resolve(file.value());
        for (Path folder = target.getParent();
                folder != null && folder.startsWith(to) && !folder.equals(to);
                folder = folder.getParent()) {
            boolean inTheWay = Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
            if (inTheWay) {
                return Fate.DIFFERS;
            }
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Fate.NEW;
        }
        boolean same = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && Files.mismatch(target, from.resolve(file.value())) < 0;
        return same ? Fate.SAME : Fate.DIFFERS;
    }

    /** Writes the new ones, each whole or not at all. */
    void write(List<WrittenFile> files) throws IOException {
        for (WrittenFile file : files) {
            if (file.fate() != Fate.NEW) {
                continue;
            }
            Path target = to.resolve(file.path().value());
            Path folder = target.resolveSibling("");
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, ".docsync-", ".part");
            try {
                Files.copy(from.resolve(file.path().value()), part, StandardCopyOption.REPLACE_EXISTING);
                if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
