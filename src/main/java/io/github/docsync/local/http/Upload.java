package io.github.docsync.local.http;

/**
 * A part of a multipart form.
 *
 * @param fileName the file name of the part; empty for a plain field
 * @param mediaType the type that the part names; empty where it names none
 */
@SuppressWarnings("ArrayRecordComponent") // uploads are never compared
public record Upload(String field, String fileName, String mediaType, byte[] bytes) {}
