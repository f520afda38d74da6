package io.github.docsync.state;

/** What a row of the index is, and which of its columns it stands in. */
final class RowFlags {
    static final int BLOG_POST = 1;
    static final int REMOVED = 2;
    static final int ABSENT = 4;
    static final int PARENT = 8;
    static final int TIME = 16;
    static final int PROPERTY = 32;
    static final int SEEN = 64;
    /** The hash of the title is not that of the title that was written. */
    static final int TITLE_HASH = 128;
    /** What Confluence stored is not what was wanted. */
    static final int STORED = 256;
    /** The sibling before the page is the one whose row comes before; no row before the third format has this flag or the next ones. */
    static final int ORDER = 512;
    /** The title begins like the name of the file. */
    static final int NAMED = 1024;
    /** The attachments stand in columns of their own, and not as JSON. */
    static final int FILES = 2048;
    /** Attachments that people uploaded were read. */
    static final int READ = 4096;

    private RowFlags() {}
}
