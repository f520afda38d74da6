package io.github.docsync.actual;

import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.Version;
import org.jspecify.annotations.Nullable;

/**
 * A page or blog post as it is in Confluence, without its body.
 *
 * @param parentId null at the root of the space, in the trash, and for blog posts
 * @param position its order among its siblings; null where they were never ordered
 * @param versionAt when the current version was written, in milliseconds since 1970; null where Confluence does not say
 * @param message what the writer of the current version said
 * @param live whether this is a live document, whose body cannot be trusted to be all of it
 */
public record RemotePage(
        String id,
        boolean blogPost,
        PageStatus status,
        String title,
        String spaceId,
        @Nullable String parentId,
        @Nullable Long position,
        int version,
        @Nullable Long versionAt,
        @Nullable String message,
        boolean live) {
    static RemotePage of(Page page) {
        return new RemotePage(
                page.id(),
                false,
                page.status(),
                page.title(),
                page.spaceId(),
                page.parentId(),
                page.position(),
                page.versionNumber(),
                Version.writtenAt(page.version()),
                message(page.version()),
                page.isLive());
    }

    static RemotePage of(BlogPost post) {
        return new RemotePage(
                post.id(),
                true,
                post.status(),
                post.title(),
                post.spaceId(),
                null,
                null,
                post.versionNumber(),
                Version.writtenAt(post.version()),
                message(post.version()),
                false);
    }

    private static @Nullable String message(@Nullable Version version) {
        return version == null ? null : version.message();
    }

    /** Whether readers can open it as a normal page. */
    public boolean isCurrent() {
        return status == PageStatus.CURRENT;
    }

    /** Whether it lies in the trash, from where it can come back under its id. */
    public boolean isTrashed() {
        return status == PageStatus.TRASHED || status == PageStatus.DELETED;
    }

    /** The kind of content that its properties and attachments belong to. */
    public Container container() {
        return blogPost ? Container.BLOG_POST : Container.PAGE;
    }
}
