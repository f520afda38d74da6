package io.github.docsync.local.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of a page or blog post; its text stands in the body.
 *
 * @param localId the {@code ac:task-id} in the body
 */
public record TaskRow(
        long id,
        long contentId,
        String localId,
        boolean complete,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String completedBy,
        @Nullable Instant completedAt) {}
