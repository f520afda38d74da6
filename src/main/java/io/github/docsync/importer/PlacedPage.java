package io.github.docsync.importer;

import io.github.docsync.model.DocPath;
import org.jspecify.annotations.Nullable;

/**
 * A page with its place in the folder.
 *
 * @param path its file, relative to the manifest's folder
 * @param parent what front matter has to say of its parent; null where its folder says it
 * @param order its place among its siblings; null where that is the order of their names
 */
record PlacedPage(
        FoundPage found,
        DocPath path,
        @Nullable String parent,
        @Nullable Integer order) {
    /** The folder for its attachments. */
    DocPath attachments(DocPath into) {
        String below = path.value().substring(into.isRoot() ? 0 : into.value().length() + 1);
        return DocPath.of((into.isRoot() ? "" : into.value() + "/") + "attachments/"
                + below.substring(0, below.length() - ".md".length()));
    }
}
