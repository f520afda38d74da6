package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import java.util.function.Predicate;

/**
 * The pages that a run looks at where it does not look at all: nothing is said of the others, which are neither removed nor moved.
 *
 * @param shard whether they are a shard ({@code --shard}), and not what {@code --only} names. A shard holds whole subtrees, so that the
 *     order of siblings is looked at where all of them are in it; and a page that waits for one of another shard waits for the run that
 *     ends them all
 */
public record Selection(Predicate<DocPath> pages, boolean shard) {
    /** Whether the run looks at the page. */
    public boolean matches(DocPath path) {
        return pages.test(path);
    }
}
