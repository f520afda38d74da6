package io.github.docsync.local.content;

import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.Status;
import org.jspecify.annotations.Nullable;

/**
 * A page or blog post to create.
 *
 * @param type {@code live} for a live doc; otherwise null
 * @param parentId the page or folder to put it under; null for the homepage
 * @param atRoot at the root of the space, next to the homepage
 * @param body storage format; empty for none
 */
public record NewDocument(
        ContentKind kind,
        @Nullable String type,
        Status status,
        long spaceId,
        String title,
        @Nullable Long parentId,
        boolean atRoot,
        String body) {}
