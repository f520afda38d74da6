package io.github.docsync.confluence.wire;

/**
 * Something that the caller is allowed to do with a piece of content or a space, such as {@code update} on {@code page}.
 */
public record Operation(String operation, String targetType) {}
