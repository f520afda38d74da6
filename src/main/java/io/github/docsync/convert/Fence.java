package io.github.docsync.convert;

import io.github.docsync.markdown.Attributes;
import io.github.docsync.model.SourceLocation;

/**
 * A fenced code block.
 *
 * @param language the first word of the info string, as written; empty for none
 * @param attributes what the rest of the info string says
 * @param source the lines between the fences, without the last line end
 * @param location where the block starts
 */
public record Fence(String language, Attributes attributes, String source, SourceLocation location) {}
