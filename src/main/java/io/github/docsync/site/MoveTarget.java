package io.github.docsync.site;

/**
 * Where a page is moved to.
 *
 * @param id the page that it is seen from
 */
public record MoveTarget(Side side, String id) {
    /** Seen from the other page. */
    public enum Side {
        /** Its sibling, right before it. */
        BEFORE,
        /** Its sibling, right after it. */
        AFTER,
        /** Its last child, in its space. */
        UNDER
    }
}
