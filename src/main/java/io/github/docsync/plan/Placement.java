package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import org.jspecify.annotations.Nullable;

/**
 * A page that moves among its siblings.
 *
 * @param page the page that moves
 * @param sibling the page next to which it goes
 * @param after whether it goes behind {@code sibling}; else in front of it
 * @param order the hash of the page's place to remember once it has moved; null where only some pages are looked at
 */
public record Placement(
        DocPath page,
        DocPath sibling,
        boolean after,
        @Nullable String order) {
    Placement remembering(String newOrder) {
        return new Placement(page, sibling, after, newOrder);
    }
}
