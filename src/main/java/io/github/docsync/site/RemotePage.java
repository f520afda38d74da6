package io.github.docsync.site;

import org.jspecify.annotations.Nullable;

/**
 * A page or blog post as it is in Confluence, without its body.
 *
 * @param parentId null at the root of the space, in the trash, and for blog posts
 * @param position its order among its siblings; null where they were never ordered
 * @param version 0 where Confluence did not say
 * @param versionAt when the current version was written, in milliseconds since 1970; null where Confluence does not say
 * @param message what the writer of the current version said
 * @param live whether this is a live document, whose body cannot be trusted to be all of it
 */
public record RemotePage(
        String id,
        boolean blogPost,
        ContentStatus status,
        String title,
        String spaceId,
        @Nullable String parentId,
        ParentKind parentKind,
        @Nullable Long position,
        int version,
        @Nullable Long versionAt,
        @Nullable String message,
        boolean live) {
    /** What a page hangs under; where Confluence does not say, a page. */
    public enum ParentKind {
        PAGE,
        FOLDER,
        /** A whiteboard, a database or an embedded page of another site. */
        OTHER
    }

    /** Whether readers can open it as a normal page. */
    public boolean isCurrent() {
        return status == ContentStatus.CURRENT;
    }

    /** Whether it lies in the trash, from where it can come back under its id. */
    public boolean isTrashed() {
        return status == ContentStatus.TRASHED || status == ContentStatus.DELETED;
    }

    /** What its properties, labels and attachments belong to. */
    public SiteContent content() {
        return SiteContent.of(blogPost, id);
    }
}
