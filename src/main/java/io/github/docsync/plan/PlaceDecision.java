package io.github.docsync.plan;

import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import java.util.Objects;

/** Decides on what a page is called and where it hangs. */
final class PlaceDecision {
    private final ComparedPage compared;
    private final DecisionDraft draft;

    PlaceDecision(ComparedPage compared, DecisionDraft draft) {
        this.compared = compared;
        this.draft = draft;
    }

    void title() {
        RemotePage page = compared.page();
        PageState recorded = compared.recorded();
        String wanted = compared.wanted().title();
        String present = TitleFolding.trim(page.title());
        if (present.equals(wanted)) {
            return;
        }
        if (recorded != null
                && !compared.pulled()
                && !present.equals(recorded.title())
                && !TemporaryTitle.isThatOf(page)) {
            draft.settle(
                    Part.TITLE,
                    !recorded.title().equals(wanted),
                    Observation.of(Observation.Detail.RENAMED, page.title()),
                    Reason.of(Reason.Kind.TITLE_OVERWRITTEN, page.title()));
        } else {
            draft.write(Part.TITLE, Reason.of(Reason.Kind.TITLE_CHANGED, page.title()));
        }
    }

    void parent() {
        RemotePage page = compared.page();
        if (page.blogPost()) {
            return;
        }
        String wanted = compared.parent().contentId();
        boolean spaceChanges = !page.spaceId()
                .equals(compared.actual().spaces().get(compared.space()).id());
        boolean pending = compared.parent().page() != null && wanted == null;
        // With its parent a page goes to another space by itself.
        boolean root = wanted == null && spaceChanges;
        if (!root && !pending && Objects.equals(wanted, page.parentId())) {
            return;
        }
        PageState recorded = compared.recorded();
        boolean trashed = draft.writes(Part.STATUS);
        if (recorded != null && !trashed && !Objects.equals(page.parentId(), recorded.parentId())) {
            draft.settle(
                    Part.PARENT,
                    !Objects.equals(wanted, recorded.parentId()) || compared.isChangedInGit(PartHashes::parent),
                    Observation.of(Observation.Detail.MOVED),
                    Reason.of(Reason.Kind.PLACE_OVERWRITTEN));
        } else {
            draft.write(
                    Part.PARENT,
                    spaceChanges
                            ? Reason.of(Reason.Kind.SPACE_CHANGED, compared.space())
                            : Reason.of(Reason.Kind.PARENT_CHANGED));
        }
    }
}
