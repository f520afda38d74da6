package io.github.docsync.manifest;

/** What becomes of an edit made in Confluence since docsync's last write. */
public enum DriftPolicy {
    /** It stays and is named; where Git changed too, that is a conflict and the page is not published. */
    STOP,
    /** Git's text replaces it. */
    OVERWRITE,
    /** It stays, the page is left out, and that is not a failure. */
    SKIP
}
