package io.github.docsync.confluence.wire;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows embedded in another object ({@code include-labels} and the like): at most 50, the rest by the list call.
 *
 * @param meta says whether there are more
 */
public record Included<T>(List<T> results, @Nullable Meta meta) {
    /** Reads a missing list as empty. */
    public Included {
        results = Objects.requireNonNullElse(results, List.of());
    }

    /** Whether rows were left out. */
    public boolean hasMore() {
        return meta != null && meta.hasMore();
    }

    /** The continuation of an embedded list. */
    public record Meta(boolean hasMore, @Nullable String cursor) {}
}
