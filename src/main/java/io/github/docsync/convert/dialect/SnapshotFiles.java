package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DecodedText;
import io.github.docsync.model.DocPath;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of a snapshot. */
public final class SnapshotFiles implements RepositoryFiles {
    /** What a page can hold is less. */
    private static final long LARGEST = 10_000_000;

    private final Snapshot snapshot;
    private final List<DocPath> all;
    private final Map<String, List<DocPath>> byName = new HashMap<>();

    public SnapshotFiles(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.all = snapshot.files().stream().map(SourceFile::path).toList();
        all.forEach(path -> byName.computeIfAbsent(key(path.name()), none -> new ArrayList<>())
                .add(path));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public List<DocPath> all() {
        return all;
    }

    @Override
    public boolean isFile(DocPath path) {
        return snapshot.file(path).isPresent();
    }

    @Override
    public boolean isFolder(DocPath path) {
        return snapshot.isFolder(path);
    }

    @Override
    public Optional<String> text(DocPath path) {
        // What is not text cannot become a part of a page.
        return snapshot.file(path)
                .filter(file -> file.size() <= LARGEST)
                .flatMap(file -> snapshot.readable(path))
                .flatMap(DecodedText::strict);
    }

    @Override
    public List<DocPath> named(String name) {
        return byName.getOrDefault(key(name), List.of());
    }
}
