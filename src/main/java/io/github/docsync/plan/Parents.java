package io.github.docsync.plan;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.state.RecordedState;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where pages hang in terms of content ids, as far as these exist. */
final class Parents {
    private final PlanInput input;
    private final Set<DocPath> unavailable;

    /** @param unavailable wanted pages that do not exist and will not be created */
    Parents(PlanInput input, Set<DocPath> unavailable) {
        this.input = input;
        this.unavailable = unavailable;
    }

    /**
     * What a page is to hang under; its content id is null while that page is pending.
     *
     * @param page the page as it is; null for a new one
     * @return empty if the parent does not exist and will not be created
     */
    Optional<PageContent.Parent> of(DesiredPage desired, @Nullable RemotePage page) {
        if (desired.summary().blogPost()) {
            return Optional.of(new PageContent.Parent(null, null));
        }
        PageContent.Parent wanted = desired.summary().parent();
        if (wanted.page() != null) {
            if (unavailable.contains(wanted.page())) {
                return page == null
                        ? insteadOf(wanted.page())
                        : Optional.of(new PageContent.Parent(null, page.parentId()));
            }
            return Optional.of(new PageContent.Parent(wanted.page(), existing(wanted.page())));
        }
        if (wanted.contentId() != null) {
            return Optional.of(wanted);
        }
        return Optional.of(new PageContent.Parent(null, top(desired, page)));
    }

    /** A new page does not wait for one that is held for a mistake in its file: it hangs one higher meanwhile. */
    private Optional<PageContent.Parent> insteadOf(DocPath missing) {
        DesiredPage above = input.desired().pages().get(missing);
        return above != null && above.isHeld() ? of(above, null) : Optional.empty();
    }

    private @Nullable String existing(DocPath path) {
        DesiredPage parent = input.desired().pages().get(path);
        String id = parent == null
                ? null
                : input.identity().pageId(parent, input.actual().unrecorded());
        return id != null && input.actual().pages().containsKey(id) ? id : null;
    }

    private @Nullable String top(DesiredPage desired, @Nullable RemotePage page) {
        RemoteSpace space = input.actual().spaces().get(desired.summary().space());
        String configured =
                desired.summary().space().equalsIgnoreCase(input.manifest().space())
                        ? input.manifest().parent()
                        : null;
        if (page != null && (page.id().equals(space.homepageId()) || page.id().equals(configured))) {
            return page.parentId();
        }
        if (configured != null) {
            return configured;
        }
        if (page != null && desired.pinnedId() != null && page.spaceId().equals(space.id())) {
            RecordedState remembered = input.identity().of(desired.path());
            return remembered == null ? page.parentId() : remembered.state().parentId();
        }
        return space.homepageId();
    }
}
