package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * The version that a write creates: the current number plus one.
 */
public record VersionWrite(int number, @Nullable String message) {}
