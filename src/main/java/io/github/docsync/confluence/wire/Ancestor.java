package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * Content above a page; lists start at the top.
 */
public record Ancestor(String id, @Nullable String type) {}
