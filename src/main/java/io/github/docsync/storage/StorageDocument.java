package io.github.docsync.storage;

import java.util.List;

/** A parsed body. Two documents are equal only if they are the same object; compare meaning by their canonical form. */
public final class StorageDocument implements StorageFragment {
    private final List<StorageNode> nodes;

    public StorageDocument(List<? extends StorageNode> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    @Override
    public List<StorageNode> nodes() {
        return nodes;
    }

    /** The same document as it comes back when what {@link #toStorage} gives is parsed. */
    public StorageDocument asParsed() {
        return new StorageDocument(StorageTreeBuilder.copy(nodes));
    }

    @Override
    public String toString() {
        return "StorageDocument[" + nodes.size() + " nodes]";
    }
}
