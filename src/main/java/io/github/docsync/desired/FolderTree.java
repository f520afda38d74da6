package io.github.docsync.desired;

import io.github.docsync.convert.dialect.Dialects;
import io.github.docsync.desired.PageSelection.Selected;
import io.github.docsync.manifest.PageEntry;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folders of one tree entry. The page of folder {@code X} is {@code X/index.md}, {@code X/README.md} or {@code X.md}
 * next to it, or what a dialect has for it, such as {@code X/_index.md}; a folder below the base with none of them gets a generated page.
 */
final class FolderTree {
    private final DocPath base;
    private final Dialects dialects;
    private final NavigableMap<DocPath, Selected> files;
    private final NavigableMap<DocPath, Optional<DocPath>> folders = new TreeMap<>();
    private final Map<DocPath, DocPath> folderByPage = new HashMap<>();

    FolderTree(PageEntry tree, Map<DocPath, Selected> selected, Dialects dialects) {
        this.base = tree.path();
        this.dialects = dialects;
        this.files = new TreeMap<>();
        selected.forEach((path, page) -> {
            if (tree.equals(page.tree())) {
                files.put(path, page);
            }
        });
        for (DocPath file : files.keySet()) {
            DocPath folder = file.folder();
            while (folder.isBelow(base) && !folders.containsKey(folder)) {
                folders.put(folder, representative(folder));
                folder = folder.folder();
            }
        }
        folders.put(base, inside(base));
        folders.forEach((folder, page) -> page.ifPresent(file -> folderByPage.put(file, folder)));
    }

    private Optional<DocPath> representative(DocPath folder) {
        return inside(folder)
                .or(() -> MarkdownFiles.named(folder).stream()
                        .filter(files::containsKey)
                        .findFirst());
    }

    private Optional<DocPath> inside(DocPath folder) {
        Stream<DocPath> ofDialects = dialects.indexNames(folder).stream()
                .flatMap(name -> folder.resolve(name).stream())
                .flatMap(name -> MarkdownFiles.named(name).stream());
        return Stream.concat(ofDialects, MarkdownFiles.indexesOf(folder).stream())
                .filter(files::containsKey)
                .findFirst();
    }

    /** The folders below the base that need a generated page. */
    List<DocPath> generated() {
        return folders.entrySet().stream()
                .filter(folder ->
                        folder.getValue().isEmpty() && !folder.getKey().equals(base))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The folder that this file is the page of, if it is. */
    Optional<DocPath> folderOf(DocPath file) {
        return Optional.ofNullable(folderByPage.get(file));
    }

    /** The page above a file or generated folder; empty where it hangs under the entry's own parent. */
    Optional<DocPath> above(DocPath page) {
        DocPath stands = folderOf(page).orElse(page);
        if (stands.equals(base)) {
            return Optional.empty();
        }
        return pageOf(stands.folder());
    }

    private Optional<DocPath> pageOf(DocPath folder) {
        if (!folder.equals(base) && !folder.isBelow(base)) {
            return Optional.empty();
        }
        Optional<DocPath> page = folders.getOrDefault(folder, Optional.empty());
        return page.isPresent() || folder.equals(base) ? page : Optional.of(folder);
    }
}
