package io.github.docsync.source;

/** How some commit relates to the one that a snapshot shows. */
public enum Ancestry {
    /** It is that commit. */
    SAME,
    /** It came before, so publishing the snapshot goes forward. */
    ANCESTOR,
    /** It is newer, or on another branch. */
    NOT_ANCESTOR,
    /** It cannot be told: not a Git repository, or a shallow clone that lacks the commit. */
    UNKNOWN
}
