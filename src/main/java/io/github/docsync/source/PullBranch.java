package io.github.docsync.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A branch that pulled changes go to, as it is.
 *
 * @param standing whether it may be written
 * @param tip its commit; null if there is no such branch
 * @param trailers what its commits that HEAD lacks took over
 */
public record PullBranch(Standing standing, @Nullable String tip, List<PullTrailer> trailers) {
    public PullBranch {
        trailers = List.copyOf(trailers);
    }

    /** Whether a branch may be written. */
    public enum Standing {
        /** There is none yet. */
        ABSENT,
        /** All it has is in HEAD already, be it by commits that were squashed. */
        MERGED,
        /** It holds commits of pull, and no others, on top of a commit of HEAD. */
        OURS,
        /** It holds commits of others. */
        FOREIGN,
        /** Somebody has it checked out. */
        CHECKED_OUT
    }
}
