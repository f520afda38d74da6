package io.github.docsync.manifest;

/** What becomes of a managed page whose file is gone. */
public enum OrphanPolicy {
    REPORT,
    ARCHIVE,
    TRASH
}
