package io.github.docsync.state;

/** The columns of the rows of one part of the index; the order is that in the property. */
enum RowColumn {
    FLAGS,
    SHARED,
    PATH,
    TITLE,
    CONTEXT,
    PAGE,
    VERSION,
    TIME,
    PROPERTY,
    PROPERTY_VERSION,
    PARENT,
    BLOB,
    TITLE_HASH,
    PARENT_HASH,
    BODY_HASH,
    LABELS_HASH,
    ATTACHMENTS_HASH,
    PROPERTIES_HASH,
    ORDER_HASH,
    STORED,
    LABELS,
    ATTACHMENTS,
    PROPERTIES,
    TASKS,
    SEEN,
    /** The bytes of hashes, which do not compress, apart from what does. */
    HASHES,
    /** This and the following came with the third format; before, the rows end here. */
    NAMED,
    FILE_NAME,
    FILE_HASH,
    READ
}
