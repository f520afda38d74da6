package io.github.docsync.importer;

/**
 * Something about a page that people should know.
 *
 * @param kind what it is
 * @param pageId the page
 * @param title its title
 * @param text what is the matter, and what to do
 */
public record ImportRemark(Kind kind, String pageId, String title, String text) {
    /** Kinds of remarks. */
    public enum Kind {
        /** A live document, which was left out. */
        LIVE_DOCUMENT,
        /** The first of the space's blog posts, which were left out. */
        BLOG_POST,
        /** The page hangs under something that cannot be seen or was left out; it is imported and stays there. */
        PARENT_UNSEEN,
        /** The page could not be imported. */
        NOT_IMPORTED,
        /** An attachment was left out. */
        ATTACHMENT_LEFT_OUT
    }
}
