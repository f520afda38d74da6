package io.github.docsync.markdown;

/** What a file becomes in Confluence: front matter {@code type: page} (the default) or {@code type: blogpost}. */
public enum ContentType {
    PAGE,
    BLOG_POST
}
