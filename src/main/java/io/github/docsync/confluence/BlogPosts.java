package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.BlogPostEndpoints;
import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.PageFilter;
import io.github.docsync.confluence.endpoint.VersionEndpoints;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.BlogPostUpdate;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.ContentVersion;
import io.github.docsync.confluence.wire.NewBlogPost;
import org.jspecify.annotations.Nullable;

/** Blog posts. */
public final class BlogPosts {
    private final Caller caller;

    BlogPosts(Caller caller) {
        this.caller = caller;
    }

    /** The blog posts that the filter lets through. */
    public PagedList<BlogPost> list(PageFilter filter) {
        return new PagedList<>(caller, BlogPostEndpoints.list(filter));
    }

    /** The blog posts of a space. */
    public PagedList<BlogPost> inSpace(String spaceId, PageFilter filter) {
        return new PagedList<>(caller, BlogPostEndpoints.inSpace(spaceId, filter));
    }

    /** Reads a blog post, without a body when {@code format} is null. */
    public BlogPost get(String id, @Nullable BodyFormat format) {
        return caller.call(BlogPostEndpoints.get(id, format));
    }

    /** Publishes a blog post. */
    public BlogPost create(NewBlogPost post) {
        return caller.call(BlogPostEndpoints.create(post));
    }

    /** Replaces a blog post's content. */
    public BlogPost update(BlogPostUpdate update) {
        return caller.call(BlogPostEndpoints.update(update));
    }

    /** Moves a blog post to the trash. */
    public void delete(String id) {
        caller.call(BlogPostEndpoints.delete(id, false));
    }

    /** Deletes a blog post from the trash for ever. */
    public void purge(String id) {
        caller.call(BlogPostEndpoints.delete(id, true));
    }

    /** The history, newest first. */
    public PagedList<ContentVersion> versions(String id) {
        return new PagedList<>(caller, VersionEndpoints.list(Container.BLOG_POST, id, null));
    }
}
