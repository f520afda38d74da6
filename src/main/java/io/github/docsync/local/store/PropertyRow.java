package io.github.docsync.local.store;

import java.time.Instant;

/**
 * A content property or a space property.
 *
 * @param json its value as JSON text
 * @param version its own version, whose number starts at 1 and has nothing to do with the version of its container
 */
public record PropertyRow(long id, String key, String json, Revision version, String createdBy, Instant createdAt) {}
