package io.github.docsync.storage;

import io.github.docsync.model.Hash;

/** The canonical form of a body. */
public final class Canonical {
    private Canonical() {}

    /** The canonical form. */
    public static String of(String storage) {
        return StorageParser.parse(storage).toStorage();
    }

    /** The hash of the canonical form. */
    public static Hash hash(String storage) {
        return Hash.of(of(storage));
    }
}
