package io.github.docsync.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment with its replies.
 *
 * @param mark what the comment hangs at; null where it stands under the page
 * @param replies in Confluence's order
 */
public record RemoteThread(@Nullable Mark mark, RemoteComment first, List<RemoteComment> replies) {
    public RemoteThread {
        replies = List.copyOf(replies);
    }

    /**
     * A piece of the page's text.
     *
     * @param reference of the marker in the stored body; null where Confluence does not say
     * @param text that was marked; empty where Confluence does not say
     */
    public record Mark(@Nullable String reference, String text) {}
}
