package io.github.docsync.site;

/**
 * A piece of content that has properties, labels and attachments.
 *
 * @param id decimal
 */
public record SiteContent(Kind kind, String id) {
    /** What it is; an id is unique over all kinds, but Confluence wants to be told. */
    public enum Kind {
        PAGE,
        BLOG_POST,
        FOLDER
    }

    /** A page. */
    public static SiteContent page(String id) {
        return new SiteContent(Kind.PAGE, id);
    }

    /** A blog post or a page. */
    public static SiteContent of(boolean blogPost, String id) {
        return new SiteContent(blogPost ? Kind.BLOG_POST : Kind.PAGE, id);
    }

    /** Whether it is a blog post. */
    public boolean isBlogPost() {
        return kind == Kind.BLOG_POST;
    }
}
