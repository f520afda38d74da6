package io.github.docsync.storage;

import java.util.List;

/** Storage format that has been parsed, and so may pass through {@link StorageWriter#raw} into another body. */
public sealed interface StorageFragment permits StorageDocument, StorageNode {

    /** The topmost nodes in document order. */
    List<StorageNode> nodes();

    /** The fragment as storage format, written by {@link StorageWriter}. */
    default String toStorage() {
        return new StorageWriter().raw(this).toString();
    }
}
