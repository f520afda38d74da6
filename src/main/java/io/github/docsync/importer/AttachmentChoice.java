package io.github.docsync.importer;

/** Which attachments an import brings along. */
public enum AttachmentChoice {
    /** Those that the text shows or links to. */
    USED,
    ALL,
    NONE
}
