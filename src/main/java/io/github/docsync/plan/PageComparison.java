package io.github.docsync.plan;

import io.github.docsync.desired.PageContent;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares one existing page with what is wanted, part by part and three ways: what we wrote, what is there, what is wanted. What becomes
 * of a part that somebody changed, {@link DecisionDraft} says.
 */
final class PageComparison {
    private final ComparedPage compared;
    private final DecisionDraft draft;

    PageComparison(ComparedPage compared) {
        this.compared = compared;
        this.draft = new DecisionDraft(compared);
    }

    /**
     * Decides.
     *
     * @param movedFrom the path that the file had; null if it did not move
     */
    PageDecision decide(@Nullable DocPath movedFrom) {
        LabelChanges labels = LabelChanges.none(compared.recordedLabels());
        DecidedItems<AttachmentChanges> attachments = new DecidedItems<>(
                AttachmentChanges.none(compared.recordedAttachments(), compared.readAttachments()), false);
        DecidedItems<PropertyChanges> properties =
                new DecidedItems<>(PropertyChanges.none(compared.recordedProperties()), false);
        if (isManageable()) {
            PageState recorded = compared.recorded();
            Drift.Body glance = recorded == null ? null : Drift.glance(recorded, compared.page(), compared.desired());
            new BodyDecision(compared, draft).decide(glance);
            PlaceDecision place = new PlaceDecision(compared, draft);
            place.title();
            place.parent();
            labels = new LabelDecision(compared, draft).decide();
            attachments = new AttachmentDecision(compared, draft).decide();
            refuseForeignProperty();
            properties = new PropertyDecision(compared, draft).decide();
            if (recorded == null) {
                takeOver();
            } else {
                compareRest(recorded, glance, movedFrom != null);
            }
            if (draft.writes(Part.STATUS) && !draft.holds(Part.BODY)) {
                // Its links may have been saved while what they lead to was in the trash as well.
                draft.write(Part.BODY);
            }
        }
        if (!draft.isEmpty() && movedFrom != null) {
            draft.because(Reason.of(Reason.Kind.FILE_MOVED, movedFrom));
        }
        return draft.decision(labels, attachments, properties);
    }

    private boolean isManageable() {
        Optional<PageObstacle> obstacle = PageObstacle.of(compared.desired(), compared.page(), compared.restores());
        if (obstacle.isPresent()) {
            // A page that a person put away: a warning if Git did not change either, else a conflict.
            draft.refuse(
                    obstacle.get().putAway()
                            ? draft.kind(compared.isChangedInGit(PartHashes::page))
                            : Finding.Kind.NOT_MANAGEABLE,
                    obstacle.get().what());
            return false;
        }
        if (compared.page().isTrashed()) {
            draft.write(
                    Part.STATUS,
                    Reason.of(
                            compared.drift() == DriftPolicy.OVERWRITE
                                    ? Reason.Kind.RESTORED
                                    : Reason.Kind.RESTORED_WITH_FILE));
        }
        return true;
    }

    private void refuseForeignProperty() {
        if (compared.actual().unrecorded().containsKey(compared.desired().path())) {
            // Whoever set it, a run that died created the page a moment ago.
            return;
        }
        PageState recorded = compared.recorded();
        compared.actual()
                .properties()
                .find(compared.page().id())
                .flatMap(present -> ForeignProperty.in(
                        present,
                        compared.wanted().properties(),
                        recorded == null ? null : recorded.properties().keySet(),
                        compared.announcedValues()))
                .ifPresent(key -> draft.refuse(
                        Finding.Kind.NOT_MANAGEABLE, Observation.of(Observation.Detail.PROPERTY_NOT_OURS, key)));
    }

    private void takeOver() {
        if (!draft.writes(Part.BODY)) {
            draft.adoptBody();
        }
        draft.record(Reason.of(Reason.Kind.TAKEN_OVER));
    }

    /** What changes in nothing but what we remember. */
    private void compareRest(PageState recorded, Drift.@Nullable Body glance, boolean fileMoved) {
        PageContent wanted = compared.wanted();
        RemotePage page = compared.page();
        if (fileMoved) {
            draft.record(null);
        }
        if (page.isCurrent() && compared.actual().index().announced().removals().contains(page.id())) {
            // A run died before it removed the page. Were that not settled, a person who removes it later would be
            // taken for that run.
            draft.record(Reason.of(Reason.Kind.RECORDED_ANEW));
        }
        if (glance == Drift.Body.OURS_AND_WANTED || (glance == Drift.Body.OURS && !draft.writes(Part.BODY))) {
            draft.adoptBody();
            draft.record(Reason.of(Reason.Kind.RECORDED_LATE));
        }
        boolean parentChanged =
                compared.isChangedInGit(PartHashes::parent) || !Objects.equals(recorded.parentId(), page.parentId());
        if (parentChanged && isRecordedAlone(Part.PARENT) && !page.blogPost()) {
            draft.record(Reason.of(Reason.Kind.PARENT_RECORDED));
        }
        if (!recorded.title().equals(wanted.title()) && isRecordedAlone(Part.TITLE)) {
            draft.record(Reason.of(Reason.Kind.TITLE_RECORDED));
        }
    }

    private boolean isRecordedAlone(Part part) {
        return !draft.holds(part) && !draft.writes(part);
    }
}
