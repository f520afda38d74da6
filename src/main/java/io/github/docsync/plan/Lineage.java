package io.github.docsync.plan;

import io.github.docsync.model.RepositoryIdentity;
import io.github.docsync.source.Ancestry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How what stands in Confluence relates to the commit to publish.
 *
 * @param published how the commit last published in full relates to it
 * @param newer by page id, the commit that a page was published from and that the one to publish does not contain
 * @param ahead the commits published in part that are still to be remembered after the run
 * @param branch the branch or tag that is published; null where it is not known
 * @param repository the repository that publishes; null where it is not known
 */
public record Lineage(
        Ancestry published,
        Map<String, String> newer,
        List<String> ahead,
        @Nullable RepositoryIdentity repository,
        @Nullable String branch) {
    /** Whether the page must not be written, as it would lose what a newer commit brought. */
    boolean isNewer(String pageId) {
        return newer.containsKey(pageId);
    }
}
