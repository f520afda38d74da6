package io.github.docsync.pull;

import io.github.docsync.model.DocPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one page that people changed.
 *
 * @param fromVersion the version that the change was made to
 * @param toVersion the version that was taken
 * @param authors the display names of those who changed it, the newest first
 * @param parts what changed: {@code body}, {@code title}, {@code parent}, {@code labels}, {@code tasks}, {@code attachments}
 * @param lost what is missing on the branch
 * @param reason why it was left out; null where it was not
 * @param conflictBranch the branch that holds the person's version; null where there is none
 */
public record PulledPage(
        DocPath path,
        String pageId,
        String title,
        int fromVersion,
        int toVersion,
        List<String> authors,
        List<String> parts,
        Verdict verdict,
        List<String> lost,
        @Nullable String reason,
        @Nullable String conflictBranch) {
    public PulledPage {
        authors = List.copyOf(authors);
        parts = List.copyOf(parts);
        lost = List.copyOf(lost);
    }
}
