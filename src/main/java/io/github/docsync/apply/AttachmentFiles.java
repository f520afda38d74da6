package io.github.docsync.apply;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;

/** The files to attach, as the snapshot holds them. */
public interface AttachmentFiles {
    /**
     * The content of a file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    ByteSource content(DocPath path);
}
