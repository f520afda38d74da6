package io.github.docsync.apply;

import io.github.docsync.actual.RemotePage;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.BlogPostUpdate;
import io.github.docsync.confluence.wire.Body;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.BodyWrite;
import io.github.docsync.confluence.wire.NewBlogPost;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageUpdate;
import io.github.docsync.confluence.wire.Version;
import org.jspecify.annotations.Nullable;

/** Writes pages and blog posts alike; the two differ in the API and in having a parent. */
final class RemoteContent {
    private final ConfluenceClient client;

    RemoteContent(ConfluenceClient client) {
        this.client = client;
    }

    /**
     * What a write or read gave back.
     *
     * @param versionAt when the version was written, in milliseconds since 1970; null where Confluence did not say
     * @param parentId null for a blog post and at the root
     * @param body the stored body, where Confluence sent it
     */
    record Written(
            String id,
            int version,
            @Nullable Long versionAt,
            @Nullable String message,
            String title,
            @Nullable String parentId,
            @Nullable String body) {}

    /** @param parentId null: at the root of a space that has no homepage */
    Written create(boolean blogPost, String spaceId, String title, @Nullable String parentId, String body) {
        if (blogPost) {
            return written(client.blogPosts().create(NewBlogPost.of(spaceId, title, body)));
        }
        NewPage page = new NewPage(spaceId, title, parentId, BodyWrite.storage(body), parentId == null);
        return written(client.pages().create(page));
    }

    Written update(
            boolean blogPost,
            String id,
            String title,
            @Nullable String parentId,
            String body,
            int version,
            String message) {
        return blogPost
                ? written(client.blogPosts().update(BlogPostUpdate.of(id, title, body, version, message)))
                : written(client.pages().update(PageUpdate.of(id, title, parentId, body, version, message)));
    }

    Written read(boolean blogPost, String id) {
        return blogPost
                ? written(client.blogPosts().get(id, BodyFormat.STORAGE))
                : written(client.pages().get(id, BodyFormat.STORAGE));
    }

    private static Written written(Page page) {
        return new Written(
                page.id(),
                page.versionNumber(),
                Version.writtenAt(page.version()),
                page.version() == null ? null : page.version().message(),
                page.title(),
                page.parentId(),
                storage(page.body()));
    }

    private static Written written(BlogPost post) {
        return new Written(
                post.id(),
                post.versionNumber(),
                Version.writtenAt(post.version()),
                post.version() == null ? null : post.version().message(),
                post.title(),
                null,
                storage(post.body()));
    }

    private static @Nullable String storage(@Nullable Body body) {
        String storage = body == null ? null : body.in(BodyFormat.STORAGE);
        return storage == null || storage.isEmpty() ? null : storage;
    }

    /** The page as an earlier listing shows it, as if it had just been read. */
    static Written asRead(RemotePage page, @Nullable String body) {
        return new Written(
                page.id(), page.version(), page.versionAt(), page.message(), page.title(), page.parentId(), body);
    }
}
