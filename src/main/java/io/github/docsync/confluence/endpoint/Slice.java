package io.github.docsync.confluence.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param results possibly empty, even in the middle of a list
 * @param nextCursor where the next slice starts; null at the end of the list
 */
public record Slice<T>(List<T> results, @Nullable String nextCursor) {
    /** Copies the rows. */
    public Slice {
        results = List.copyOf(results);
    }
}
