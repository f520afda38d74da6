package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a walk over a tree found.
 *
 * @param files the regular files
 * @param links symbolic links and the text in them
 */
record TreeListing(SortedMap<DocPath, Item> files, SortedMap<DocPath, String> links) {
    private static final Set<String> HIDDEN = Set.of(".git", ".docsync");

    /** A file with the place of its bytes. */
    record Item(SourceFile file, FileContent content) {
        Item at(DocPath path) {
            return new Item(new SourceFile(path, file.blobId(), file.size()), content);
        }
    }

    TreeListing() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    void add(DocPath path, String blobId, long size, FileContent content) {
        files.put(path, new Item(new SourceFile(path, blobId, size), content));
    }

    void add(Item item) {
        files.put(item.file().path(), item);
    }

    /** Whether a file or folder of that name is never listed. */
    static boolean isHidden(String name) {
        return HIDDEN.contains(name);
    }

    /** All files, those behind symbolic links included. */
    Map<DocPath, Item> resolved(String root) throws SourceException {
        return links.isEmpty() ? files : new SymbolicLinks(this, root).resolve();
    }
}
