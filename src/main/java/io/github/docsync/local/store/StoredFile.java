package io.github.docsync.local.store;

/**
 * What an attachment holds in one of its versions.
 *
 * @param fileId the id that media services know it by
 * @param comment what the uploader wrote; empty when nothing
 * @param size in bytes
 */
public record StoredFile(int version, String fileId, String mediaType, String comment, long size) {}
