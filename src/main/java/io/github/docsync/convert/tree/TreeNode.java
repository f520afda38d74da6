package io.github.docsync.convert.tree;

import io.github.docsync.storage.StorageFragment;
import org.jspecify.annotations.Nullable;

/** A part of the tree. */
public sealed interface TreeNode
        permits TreeElement, TreeNode.Characters, TreeNode.CharacterData, TreeNode.Passthrough {
    /**
     * Text, not escaped.
     *
     * @param source where its characters stand in the file; null where that is not asked for or not known
     */
    record Characters(String text, @Nullable TextSource source) implements TreeNode {
        /** Text that the file does not hold. */
        public Characters(String text) {
            this(text, null);
        }

        Characters stripLeading() {
            String rest = text.stripLeading();
            return part(text.length() - rest.length(), text.length());
        }

        Characters stripTrailing() {
            return part(0, text.stripTrailing().length());
        }

        private Characters part(int from, int to) {
            return new Characters(text.substring(from, to), source == null ? null : source.part(from, to));
        }
    }

    /** Text that is written as a CDATA section. */
    record CharacterData(String text) implements TreeNode {}

    /**
     * Storage format that the author wrote and that parsed.
     *
     * @param inline whether it stands in a line of text
     * @param span where it stands in the file; null where that is not asked for
     */
    record Passthrough(
            StorageFragment fragment,
            boolean inline,
            @Nullable SourceSpan span) implements TreeNode {}
}
