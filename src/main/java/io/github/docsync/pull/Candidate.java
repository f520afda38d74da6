package io.github.docsync.pull;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.PullTrailer;
import io.github.docsync.state.PageState;
import io.github.docsync.state.ReadAttachment;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A page that people may have changed since it was published or pulled.
 *
 * @param read the attachments that people uploaded and that were read by a sync, by name
 * @param trailer what was pulled last, if that is newer than what was published; null otherwise
 */
record Candidate(
        DesiredPage page,
        PageState state,
        SortedMap<String, ReadAttachment> read,
        RemotePage remote,
        @Nullable PullTrailer trailer) {
    /** The version that the change was made to. */
    int baseVersion() {
        return trailer == null ? state.version() : trailer.version();
    }

    @Nullable
    Long baseTime() {
        return trailer == null ? state.versionAt() : null;
    }
}
