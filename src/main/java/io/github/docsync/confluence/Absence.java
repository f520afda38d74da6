package io.github.docsync.confluence;

/** What stands behind an answer of 404. */
public enum Absence {
    /** Credentials and space work: the content does not exist, or is hidden from the caller by a restriction of its own. */
    MISSING,
    /** The caller is known, but may not see the space. */
    SPACE_NOT_VISIBLE,
    /** Confluence takes the caller for nobody. */
    BAD_CREDENTIALS,
    /** The control calls failed, too: nothing can be concluded. */
    UNDECIDED
}
