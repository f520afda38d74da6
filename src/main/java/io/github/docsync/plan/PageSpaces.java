package io.github.docsync.plan;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.state.RecordedState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The space that each wanted page is in after the run. A page that stays where a person put it keeps its space, and pages stay with
 * their parent: in a tree, all are in the space of the one at its top.
 */
final class PageSpaces {
    private final PlanInput input;
    private final Map<DocPath, String> ids = new HashMap<>();

    PageSpaces(PlanInput input) {
        this.input = input;
    }

    /** The id of the page's space. */
    String id(DesiredPage page) {
        String known = ids.get(page.path());
        if (known != null) {
            return known;
        }
        String found = find(page);
        ids.put(page.path(), found);
        return found;
    }

    /** The key of the page's space. */
    String key(DesiredPage page) {
        String key = input.actual().spaces().keyOf(id(page));
        return key == null ? page.summary().space() : key;
    }

    /** Its title as the key that has to be unique there. */
    TitleKey titleKey(DesiredPage page) {
        return TitleKey.of(id(page), page.summary().title());
    }

    /** The pages that are in another space than the manifest says, with its key. */
    Map<DocPath, String> elsewhere() {
        Map<DocPath, String> elsewhere = new LinkedHashMap<>();
        for (DesiredPage page : input.desired().pages().values()) {
            if (!key(page).equalsIgnoreCase(page.summary().space())) {
                elsewhere.put(page.path(), key(page));
            }
        }
        return elsewhere;
    }

    /**
     * Whether the page is a blog post that the manifest now wants in another space. No request of Confluence's moves one, unlike a page
     * (v1 {@code /content/{id}/move} takes pages). One that a person moved is where nothing in Git asked for another space.
     */
    boolean isImmovable(DesiredPage page) {
        RemotePage remote = remote(page);
        return remote != null && isImmovable(page, remote);
    }

    private boolean isImmovable(DesiredPage page, RemotePage remote) {
        String wanted = page.summary().space();
        RecordedState recorded = input.identity().of(page.path());
        boolean asked = recorded == null || !recorded.state().space().equalsIgnoreCase(wanted);
        return asked
                && remote.blogPost()
                && (remote.isCurrent() || input.restores(page, remote))
                && !remote.spaceId().equals(input.actual().spaces().get(wanted).id());
    }

    private String find(DesiredPage page) {
        RemotePage remote = remote(page);
        if (remote != null && (staysAsItIs(page, remote) || isImmovable(page, remote))) {
            return remote.spaceId();
        }
        PageContent.Parent wanted = page.summary().parent();
        DesiredPage parent =
                wanted.page() == null ? null : input.desired().pages().get(wanted.page());
        RemotePage above = parent == null ? null : remote(parent);
        if (remote != null) {
            boolean withItsParent = above != null && above.id().equals(remote.parentId());
            boolean below = wanted.contentId() != null && wanted.contentId().equals(remote.parentId());
            if (!withItsParent && (below || isMovedByPeople(page, remote))) {
                return remote.spaceId();
            }
        }
        return parent == null
                ? input.actual().spaces().get(page.summary().space()).id()
                : id(parent);
    }

    private @Nullable RemotePage remote(DesiredPage page) {
        String id = input.identity().pageId(page, input.actual().unrecorded());
        return id == null ? null : input.actual().pages().get(id);
    }

    private boolean staysAsItIs(DesiredPage page, RemotePage remote) {
        boolean selected = input.only() == null || input.only().matches(page.path());
        return !selected
                || page.isHeld()
                || input.lineage().isNewer(remote.id())
                || (!remote.isCurrent() && !input.restores(page, remote));
    }

    private boolean isMovedByPeople(DesiredPage page, RemotePage remote) {
        RecordedState recorded = input.identity().of(page.path());
        boolean known = recorded != null || input.actual().unrecorded().containsKey(page.path());
        String before = recorded == null
                ? Unrecorded.parentId(page.path(), remote, input.actual())
                : recorded.state().parentId();
        return known
                && remote.isCurrent()
                && input.drift() != DriftPolicy.OVERWRITE
                && !Objects.equals(remote.parentId(), before)
                && !Objects.equals(remote.parentId(), top(page));
    }

    /** What the page hangs under if the manifest leaves it at the top; the place that Git wants is not held. */
    private @Nullable String top(DesiredPage page) {
        RemoteSpace space = input.actual().spaces().get(page.summary().space());
        boolean configured = input.manifest().parent() != null
                && page.summary().space().equalsIgnoreCase(input.manifest().space());
        return page.summary().parent().page() != null
                ? null
                : configured ? input.manifest().parent() : space.homepageId();
    }
}
