package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.CommentEndpoints;
import io.github.docsync.confluence.endpoint.CommentEndpoints.Kind;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Comment;
import io.github.docsync.confluence.wire.CommentUpdate;
import io.github.docsync.confluence.wire.NewComment;
import io.github.docsync.confluence.wire.ResolutionStatus;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments of one kind: footer comments stand under the content, inline comments at a piece of its text. */
public final class Comments {
    private final Caller caller;
    private final Kind kind;

    Comments(Caller caller, Kind kind) {
        this.caller = caller;
        this.kind = kind;
    }

    /** Whether they stand at a piece of the text. */
    public boolean isInline() {
        return kind == Kind.INLINE;
    }

    /** All comments of the kind that the caller may see. */
    public PagedList<Comment> list(@Nullable BodyFormat format) {
        return new PagedList<>(caller, CommentEndpoints.list(kind, format));
    }

    /** The tops of the threads on a page, blog post, attachment or custom content. */
    public PagedList<Comment> of(Container container, String id, @Nullable BodyFormat format) {
        return new PagedList<>(
                caller,
                kind == Kind.FOOTER
                        ? CommentEndpoints.footerCommentsOf(container, id, format)
                        : CommentEndpoints.inlineCommentsOf(container, id, format, List.of()));
    }

    /** The inline comments on a page or blog post that are in one of the states. */
    public PagedList<Comment> inState(
            Container container, String id, @Nullable BodyFormat format, Collection<ResolutionStatus> states) {
        return new PagedList<>(caller, CommentEndpoints.inlineCommentsOf(container, id, format, states));
    }

    /** Reads a comment, without a body when {@code format} is null. */
    public Comment get(String id, @Nullable BodyFormat format) {
        return caller.call(CommentEndpoints.get(kind, id, format));
    }

    /** The replies to a comment. */
    public PagedList<Comment> children(String id, @Nullable BodyFormat format) {
        return new PagedList<>(caller, CommentEndpoints.children(kind, id, format));
    }

    /** Creates a comment. */
    public Comment create(NewComment comment) {
        return caller.call(CommentEndpoints.create(kind, comment));
    }

    /** Replaces a comment's body, or resolves an inline comment. */
    public Comment update(String id, CommentUpdate update) {
        return caller.call(CommentEndpoints.update(kind, id, update));
    }

    /** Deletes a comment for ever. */
    public void delete(String id) {
        caller.call(CommentEndpoints.delete(kind, id));
    }
}
