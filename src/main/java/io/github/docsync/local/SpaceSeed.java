package io.github.docsync.local;

/**
 * A space that a local Confluence has from its start, with an empty homepage.
 *
 * @param key the space key, such as {@code DOCS}
 * @param name what readers see; also the title of the homepage
 */
public record SpaceSeed(String key, String name) {}
