package io.github.docsync.local.content;

import io.github.docsync.local.store.Status;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a page or blog post.
 *
 * @param title the new title; null keeps it
 * @param parentId the new parent; null keeps it
 * @param body storage format; null keeps it
 * @param version the number that the new version is to have; null takes the next
 * @param ownerId the new owner; null keeps it
 */
public record DocumentChange(
        Status status,
        @Nullable String title,
        @Nullable Long parentId,
        @Nullable String body,
        @Nullable Integer version,
        String message,
        boolean minor,
        @Nullable String ownerId) {}
