package io.github.docsync.source;

import io.github.docsync.model.DocPath;

/**
 * A regular file of a snapshot.
 *
 * @param path where it is, relative to the repository's root
 * @param blobId the SHA-1 that Git gives its content as it would be committed, 40 hexadecimal digits
 * @param size bytes that {@link Snapshot#read} gives
 */
public record SourceFile(DocPath path, String blobId, long size) {}
