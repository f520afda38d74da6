package io.github.docsync.apply;

import io.github.docsync.model.DocPath;

/** The files to attach, as the snapshot holds them. */
public interface AttachmentFiles {
    /**
     * The bytes of a file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    byte[] read(DocPath path);
}
