package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Comment;
import io.github.docsync.confluence.wire.CommentUpdate;
import io.github.docsync.confluence.wire.NewComment;
import io.github.docsync.confluence.wire.ResolutionStatus;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The calls about comments, for both kinds. */
public final class CommentEndpoints {
    private CommentEndpoints() {}

    /** The two kinds of comments: under the content, and at a piece of its text. */
    public enum Kind {
        FOOTER("footer-comments", "footer comment"),
        INLINE("inline-comments", "inline comment");

        private final String route;
        private final String noun;

        Kind(String route, String noun) {
            this.route = route;
            this.noun = noun;
        }

        /** What people call it. */
        public String noun() {
            return noun;
        }
    }

    /** {@code GET /{footer|inline}-comments}: all that the caller may see. */
    public static Endpoint<Slice<Comment>> list(Kind kind, @Nullable BodyFormat format) {
        return Endpoint.list(Comment.class, "list " + kind.noun + "s", "/" + kind.route)
                .query("body-format", format)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /{pages|blogposts|…}/{id}/footer-comments}: the tops of the threads. */
    public static Endpoint<Slice<Comment>> footerCommentsOf(
            Container container, String id, @Nullable BodyFormat format) {
        return of(Kind.FOOTER, container, id, format);
    }

    /** {@code GET /{pages|blogposts}/{id}/inline-comments}; an empty collection of states does not filter. */
    public static Endpoint<Slice<Comment>> inlineCommentsOf(
            Container container, String id, @Nullable BodyFormat format, Collection<ResolutionStatus> states) {
        return of(Kind.INLINE, container, id, format).queryAll("resolution-status", states);
    }

    /** {@code GET /{footer|inline}-comments/{id}}. */
    public static Endpoint<Comment> get(Kind kind, String id, @Nullable BodyFormat format) {
        return Endpoint.get(Comment.class, "read " + kind.noun + " " + id, "/" + kind.route + "/{id}", id)
                .query("body-format", format);
    }

    /** {@code GET /{footer|inline}-comments/{id}/children}: the replies. */
    public static Endpoint<Slice<Comment>> children(Kind kind, String id, @Nullable BodyFormat format) {
        String action = "list the replies to " + kind.noun + " " + id;
        return Endpoint.list(Comment.class, action, "/" + kind.route + "/{id}/children", id)
                .query("body-format", format)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code POST /{footer|inline}-comments}. */
    public static Endpoint<Comment> create(Kind kind, NewComment comment) {
        return Endpoint.post(Comment.class, comment, "create a " + kind.noun, "/" + kind.route);
    }

    /** {@code PUT /{footer|inline}-comments/{id}}. */
    public static Endpoint<Comment> update(Kind kind, String id, CommentUpdate update) {
        return Endpoint.put(Comment.class, update, "update " + kind.noun + " " + id, "/" + kind.route + "/{id}", id);
    }

    /** {@code DELETE /{footer|inline}-comments/{id}}: for ever, there is no trash for comments. */
    public static Endpoint<Nothing> delete(Kind kind, String id) {
        return Endpoint.delete("delete " + kind.noun + " " + id, "/" + kind.route + "/{id}", id);
    }

    private static Endpoint<Slice<Comment>> of(Kind kind, Container container, String id, @Nullable BodyFormat format) {
        String action = "list the " + kind.noun + "s of " + container.noun() + " " + id;
        return Endpoint.list(Comment.class, action, "/" + container.route() + "/{id}/" + kind.route, id)
                .query("body-format", format)
                .query("limit", PageEndpoints.SLICE);
    }
}
