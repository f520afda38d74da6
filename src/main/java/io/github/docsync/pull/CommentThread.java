package io.github.docsync.pull;

import io.github.docsync.model.DocPath;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a page.
 *
 * @param id of the comment that began it
 * @param path the page's file
 * @param line the line of the file as the branch has it, counted from 1, that holds the text it is about; null for a comment on the page as a whole, and
 *     where the text is not in the file
 * @param inline whether it is about a piece of text, and not about the page as a whole
 * @param text what it is about; empty for a comment on the page as a whole
 * @param remarks the comment and the replies to it
 * @param url where people can read it
 */
public record CommentThread(
        String id,
        DocPath path,
        @Nullable Integer line,
        String pageId,
        boolean inline,
        String text,
        List<Remark> remarks,
        String url) {
    public CommentThread {
        remarks = List.copyOf(remarks);
    }

    /**
     * One comment.
     *
     * @param author display name
     * @param at null where Confluence does not say
     * @param body plain text
     */
    public record Remark(String author, @Nullable Instant at, String body) {}
}
