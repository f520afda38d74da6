package io.github.docsync.markdown;

import io.github.docsync.model.SourceLocation;

/**
 * A link or image in a page, as written.
 *
 * @param destination the destination before percent-decoding and resolution, backslash escapes and entities resolved
 * @param image whether it is an image
 * @param location where it starts
 */
public record FoundLink(String destination, boolean image, SourceLocation location) {}
