package io.github.docsync.convert;

import io.github.docsync.model.DocPath;

/**
 * A file of the repository that a page may refer to.
 *
 * @param path where it is
 * @param blobId the Git blob id of its content
 * @param size in bytes
 */
public record SiteFile(DocPath path, String blobId, long size) {}
