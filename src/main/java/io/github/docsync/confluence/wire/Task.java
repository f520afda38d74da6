package io.github.docsync.confluence.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task: a list item with a box on a page or blog post.
 *
 * @param localId the {@code ac:task-id} in the stored body
 */
public record Task(
        String id,
        @Nullable String localId,
        @Nullable String spaceId,
        @Nullable String pageId,
        @Nullable String blogPostId,
        TaskStatus status,
        @Nullable Body body,
        @Nullable String createdBy,
        @Nullable String assignedTo,
        @Nullable String completedBy,
        @Nullable Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt) {}
