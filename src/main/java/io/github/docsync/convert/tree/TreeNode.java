package io.github.docsync.convert.tree;

import io.github.docsync.storage.StorageFragment;

/** A part of the tree. */
public sealed interface TreeNode
        permits TreeElement, TreeNode.Characters, TreeNode.CharacterData, TreeNode.Passthrough {
    /** Text, not escaped. */
    record Characters(String text) implements TreeNode {}

    /** Text that is written as a CDATA section. */
    record CharacterData(String text) implements TreeNode {}

    /** Storage format that the author wrote and that parsed. */
    record Passthrough(StorageFragment fragment) implements TreeNode {}
}
