package io.github.docsync.source;

/**
 * The branch or tag that readers are shown.
 *
 * @param name without {@code refs/heads/} or {@code refs/tags/}
 */
record PublishedRef(String name, boolean tag) {
    static PublishedRef branch(String name) {
        return new PublishedRef(name, false);
    }
}
