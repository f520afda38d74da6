package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository's files by path. */
public record FilesInMemory(Map<DocPath, String> texts) implements RepositoryFiles {
    /** Files from their paths and texts, in turn. */
    public static FilesInMemory of(String... pathsAndTexts) {
        Map<DocPath, String> texts = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            texts.put(DocPath.of(pathsAndTexts[i]), pathsAndTexts[i + 1]);
        }
        return new FilesInMemory(texts);
    }

    @Override
    public List<DocPath> all() {
        return List.copyOf(texts.keySet());
    }

    @Override
    public boolean isFile(DocPath path) {
        return texts.containsKey(path);
    }

    @Override
    public boolean isFolder(DocPath path) {
        return path.isRoot() || texts.keySet().stream().anyMatch(file -> file.isBelow(path));
    }

    @Override
    public Optional<String> text(DocPath path) {
        return Optional.ofNullable(texts.get(path));
    }

    @Override
    public List<DocPath> named(String name) {
        return texts.keySet().stream()
                .filter(path -> path.name().equalsIgnoreCase(name))
                .toList();
    }
}
