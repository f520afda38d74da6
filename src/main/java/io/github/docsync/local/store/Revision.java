package io.github.docsync.local.store;

import java.time.Instant;

/**
 * A version of content, without its body.
 *
 * @param number 1 for the first; 0 for the unpublished draft of published content
 * @param message what its author wrote about it; empty when nothing
 * @param minor whether watchers are not told
 */
public record Revision(int number, String message, boolean minor, String authorId, Instant createdAt) {
    /** The same version under the number that it has once an earlier one is deleted. */
    Revision renumbered() {
        return new Revision(number - 1, message, minor, authorId, createdAt);
    }
}
