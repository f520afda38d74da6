package io.github.docsync.local.store;

import java.time.Instant;

/** A space. Keys are compared without regard to case. */
public record SpaceRow(long id, String key, String name, long homepageId, String authorId, Instant createdAt) {}
