package io.github.docsync.state;

import org.jspecify.annotations.Nullable;

/**
 * What docsync remembers of a page, and where.
 *
 * @param property the content property that holds it; null where only the index is known
 */
public record RecordedState(PageState state, @Nullable PropertyReference property) {
    /**
     * A content property at a version.
     *
     * @param id its numeric id, which Confluence wants in the address
     * @param version its own version number, which counts apart from the page's
     */
    public record PropertyReference(String id, int version) {}
}
