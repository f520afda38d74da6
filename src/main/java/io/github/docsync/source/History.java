package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be told about other commits. Calls never overlap. */
interface History extends AutoCloseable {
    /** Of files that are in no Git repository nothing can be told. */
    History NONE = new History() {
        @Override
        public Map<DocPath, DocPath> renames(String commit, Map<DocPath, TreeListing.Item> files) {
            return Map.of();
        }

        @Override
        public Ancestry ancestry(String commit, @Nullable String tip) {
            return Ancestry.UNKNOWN;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    /** New path to old path of files that moved between the commit and {@code files}. */
    Map<DocPath, DocPath> renames(String commit, Map<DocPath, TreeListing.Item> files);

    /** How {@code commit} relates to {@code tip}. */
    Ancestry ancestry(String commit, @Nullable String tip);

    @Override
    void close();
}
