package io.github.docsync.site;

import io.github.docsync.model.EnumSpelling;

/** The state of a page or other content. A page in the trash can still be read: whoever reads a page looks at its status. */
public enum ContentStatus {
    CURRENT,
    ARCHIVED,
    TRASHED,
    DELETED,
    DRAFT,
    HISTORICAL,
    /** One that this version of docsync does not know. */
    UNKNOWN;

    /** As it stands in messages and saved plans, such as {@code current}. */
    public String word() {
        return EnumSpelling.of(this);
    }
}
