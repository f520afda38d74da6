package io.github.docsync.convert.tree;

import io.github.docsync.storage.StorageFragment;

/** A part of the tree. */
public sealed interface Content permits Element, Content.Characters, Content.CharacterData, Content.Passthrough {
    /** Text, not escaped. */
    record Characters(String text) implements Content {}

    /** Text that is written as a CDATA section. */
    record CharacterData(String text) implements Content {}

    /** Storage format that the author wrote and that parsed. */
    record Passthrough(StorageFragment fragment) implements Content {}
}
