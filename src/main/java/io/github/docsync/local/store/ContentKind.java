package io.github.docsync.local.store;

/** The kinds of content; each has its own family of routes. */
public enum ContentKind {
    PAGE("page"),
    BLOG_POST("blogpost"),
    FOLDER("folder"),
    CUSTOM_CONTENT("custom-content"),
    ATTACHMENT("attachment"),
    FOOTER_COMMENT("footer-comment"),
    INLINE_COMMENT("inline-comment");

    private final String wireName;

    ContentKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name in {@code type} and {@code parentType} members. */
    public String wireName() {
        return wireName;
    }

    public boolean isComment() {
        return this == FOOTER_COMMENT || this == INLINE_COMMENT;
    }
}
