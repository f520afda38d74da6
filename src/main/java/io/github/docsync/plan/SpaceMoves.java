package io.github.docsync.plan;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.site.RemotePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages that go to another space where their title is taken. Confluence refuses such a move, of a page with all below it, after others
 * were made, and links name the space that the pages were to be in; so nothing is begun.
 */
final class SpaceMoves {
    private final PlanInput input;
    private final PageSpaces spaces;
    private final Set<String> removed;
    private final Map<String, DesiredPage> owners = new HashMap<>();

    /** @param removed the ids of pages that this run removes */
    SpaceMoves(PlanInput input, Set<String> removed) {
        this.input = input;
        this.removed = removed;
        this.spaces = new PageSpaces(input);
        input.desired().pages().values().forEach(page -> {
            RemotePage remote = remote(page);
            if (remote != null) {
                owners.put(remote.id(), page);
            }
        });
    }

    List<Finding> refused() {
        List<Finding> refused = new ArrayList<>();
        for (DesiredPage page : input.desired().pages().values()) {
            RemotePage remote = remote(page);
            if (remote == null || remote.blogPost() || remote.spaceId().equals(spaces.id(page))) {
                continue;
            }
            RemotePage holder = input.actual().titleHolder(spaces.titleKey(page));
            if (holder != null && !holder.id().equals(remote.id()) && !givesWay(holder)) {
                refused.add(new Finding(
                        Finding.Kind.MOVE_REFUSED,
                        page.path(),
                        remote.id(),
                        Observation.ofPage(
                                page.summary().title(),
                                Observation.Detail.TITLE_TAKEN_IN_SPACE,
                                spaces.key(page),
                                holder.id())));
            }
        }
        return refused;
    }

    /** A page of ours that is removed, gets another title itself, or leaves that space. */
    private boolean givesWay(RemotePage holder) {
        if (removed.contains(holder.id())) {
            return true;
        }
        DesiredPage owner = owners.get(holder.id());
        return owner != null && !spaces.titleKey(owner).equals(TitleKey.of(holder.spaceId(), holder.title()));
    }

    private @Nullable RemotePage remote(DesiredPage page) {
        String id = input.identity().pageId(page, input.actual().unrecorded());
        return id == null ? null : input.actual().pages().get(id);
    }
}
