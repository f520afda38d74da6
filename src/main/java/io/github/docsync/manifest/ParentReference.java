package io.github.docsync.manifest;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;

/** What a page hangs under: another file of the manifest, or content that is already in Confluence. */
public sealed interface ParentReference {
    /**
     * A file of the manifest.
     *
     * @param path the file, relative to the repository's root
     * @param location where the reference stands
     */
    record File(DocPath path, SourceLocation location) implements ParentReference {}

    /**
     * A page or folder of Confluence.
     *
     * @param id its content id, decimal digits
     */
    record Content(String id) implements ParentReference {}
}
