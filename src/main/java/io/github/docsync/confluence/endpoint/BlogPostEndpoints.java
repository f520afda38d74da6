package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.BlogPostUpdate;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.NewBlogPost;
import org.jspecify.annotations.Nullable;

/** The calls about blog posts. */
public final class BlogPostEndpoints {
    private BlogPostEndpoints() {}

    /** {@code GET /blogposts}. */
    public static Endpoint<Slice<BlogPost>> list(PageFilter filter) {
        Endpoint<Slice<BlogPost>> endpoint =
                Endpoint.list(BlogPost.class, "list blog posts", "/blogposts").queryAll("id", filter.ids());
        return PageEndpoints.filtered(endpoint, filter).queryAll("space-id", filter.spaceIds());
    }

    /** {@code GET /spaces/{id}/blogposts}. */
    public static Endpoint<Slice<BlogPost>> inSpace(String spaceId, PageFilter filter) {
        String action = "list the blog posts of space " + spaceId;
        return PageEndpoints.filtered(Endpoint.list(BlogPost.class, action, "/spaces/{id}/blogposts", spaceId), filter);
    }

    /** {@code GET /blogposts/{id}}. */
    public static Endpoint<BlogPost> get(String id, @Nullable BodyFormat format) {
        return Endpoint.get(BlogPost.class, "read blog post " + id, "/blogposts/{id}", id)
                .query("body-format", format);
    }

    /** {@code POST /blogposts}. */
    public static Endpoint<BlogPost> create(NewBlogPost post) {
        String action = "create blog post \"" + post.title() + "\" in space " + post.spaceId();
        return Endpoint.post(BlogPost.class, post, action, "/blogposts");
    }

    /** {@code PUT /blogposts/{id}}. */
    public static Endpoint<BlogPost> update(BlogPostUpdate update) {
        return Endpoint.put(BlogPost.class, update, "update blog post " + update.id(), "/blogposts/{id}", update.id());
    }

    /** {@code DELETE /blogposts/{id}}: to the trash; with {@code purge} from the trash for ever. */
    public static Endpoint<Nothing> delete(String id, boolean purge) {
        return Endpoint.delete((purge ? "purge blog post " : "delete blog post ") + id, "/blogposts/{id}", id)
                .query("purge", purge ? true : null);
    }
}
