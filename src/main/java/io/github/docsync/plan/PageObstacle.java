package io.github.docsync.plan;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemotePage;
import java.util.Optional;

/**
 * What keeps an existing page from being written at all.
 *
 * @param putAway whether a person put the page where it is, so that the policy has a say
 * @param what what is the matter
 */
record PageObstacle(boolean putAway, Observation what) {
    /**
     * The first obstacle; empty for a page that can be written.
     *
     * @param restores whether a page in the trash is taken out of it
     */
    static Optional<PageObstacle> of(DesiredPage desired, RemotePage page, boolean restores) {
        if (page.live()) {
            return obstacle(false, Observation.Detail.LIVE_DOCUMENT);
        }
        if (page.status() == ContentStatus.ARCHIVED) {
            return obstacle(true, Observation.Detail.ARCHIVED);
        }
        if (page.isTrashed()) {
            return restores ? Optional.empty() : obstacle(true, Observation.Detail.TRASHED);
        }
        return page.isCurrent()
                ? Optional.empty()
                : obstacle(false, Observation.Detail.NOT_CURRENT, page.status().word());
    }

    private static Optional<PageObstacle> obstacle(boolean putAway, Observation.Detail detail, Object... arguments) {
        return Optional.of(new PageObstacle(putAway, Observation.of(detail, arguments)));
    }
}
