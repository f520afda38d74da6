package io.github.docsync.markdown;

import io.github.docsync.model.SourceLocation;

/**
 * A heading that links can point to.
 *
 * @param level 1 to 6
 * @param text what a reader sees, without markup
 * @param id the fragment that GitHub gives it ({@code -1}, {@code -2} for duplicates), or what {@code {#id}} says
 * @param location where it stands
 */
public record Heading(int level, String text, String id, SourceLocation location) {}
