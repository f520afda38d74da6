package io.github.docsync.plan;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemotePage;
import java.util.Optional;

/**
 * What keeps an existing page from being written at all.
 *
 * @param putAway whether a person put the page where it is, so that the policy has a say
 * @param what what is the matter, after the page's title
 * @param remedy what to do
 */
record PageObstacle(boolean putAway, String what, String remedy) {
    /**
     * The first obstacle; empty for a page that can be written.
     *
     * @param restores whether a page in the trash is taken out of it
     */
    static Optional<PageObstacle> of(DesiredPage desired, RemotePage page, boolean restores) {
        if (page.live()) {
            return Optional.of(new PageObstacle(
                    false,
                    "is a live document, whose body cannot be read reliably",
                    "turn it into a normal page in Confluence, or remove its id from the manifest"));
        }
        Optional<ContentLimits.Excess> excess = ContentLimits.of(desired.summary());
        if (excess.isPresent()) {
            return excess.map(found -> new PageObstacle(false, found.what(), found.remedy()));
        }
        if (page.status() == ContentStatus.ARCHIVED) {
            return Optional.of(new PageObstacle(
                    true, "was archived in Confluence", "restore it in Confluence, or remove the file"));
        }
        if (page.isTrashed()) {
            return restores
                    ? Optional.empty()
                    : Optional.of(new PageObstacle(
                            true,
                            "was moved to the trash in Confluence",
                            "restore it in Confluence or with '--drift overwrite', or remove the file"));
        }
        return page.isCurrent()
                ? Optional.empty()
                : Optional.of(new PageObstacle(
                        false,
                        "is " + page.status().word(),
                        "publish it in Confluence, or remove its id from the manifest"));
    }
}
