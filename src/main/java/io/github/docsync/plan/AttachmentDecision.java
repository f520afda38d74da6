package io.github.docsync.plan;

import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.state.PartHashes;
import io.github.docsync.storage.StoredAttribute;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Decides on a page's attachments. */
final class AttachmentDecision {
    private final ComparedPage compared;
    private final DecisionDraft draft;

    AttachmentDecision(ComparedPage compared, DecisionDraft draft) {
        this.compared = compared;
        this.draft = draft;
    }

    DecidedItems<AttachmentChanges> decide() {
        SortedMap<String, String> before = compared.recordedAttachments();
        DecidedItems<AttachmentChanges> nothing =
                new DecidedItems<>(AttachmentChanges.none(before, compared.readAttachments()), false);
        Map<String, RemoteAttachment> present =
                compared.actual().attachments().find(compared.page().id()).orElse(null);
        if (present == null && ManyAttachments.areOnThePage(before)) {
            return nothing;
        }
        SortedMap<String, String> ours = ManyAttachments.recall(before, present);
        AttachmentComparison comparison =
                new AttachmentComparison(compared.drift(), ours, present, compared.readAttachments(), this::isShown);
        comparison.compare(compared.wanted().attachments());
        if (comparison.foreign() != null) {
            draft.refuse(
                    Finding.Kind.FOREIGN_ATTACHMENT,
                    Observation.of(Observation.Detail.ATTACHMENT_NOT_OURS, comparison.foreign()));
            return nothing;
        }
        boolean keeps = draft.leave(comparison.left());
        AttachmentChanges changes = comparison.changes();
        if (!changes.isEmpty()) {
            List<Reason> why = comparison.reasons().isEmpty()
                    ? List.of(Reason.of(Reason.Kind.ATTACHMENTS_CHANGED))
                    : comparison.reasons();
            draft.writeBecause(Part.ATTACHMENTS, why);
        }
        boolean gitChanged = compared.isChangedInGit(PartHashes::attachments);
        if ((gitChanged && !keeps) || !changes.ours().equals(ours)) {
            draft.record(Reason.of(Reason.Kind.ATTACHMENTS_RECORDED));
        }
        return new DecidedItems<>(changes, keeps);
    }

    /** Whether the page shows a file of its own once the run is over: by our body, or by the one that a person keeps. */
    private boolean isShown(String fileName) {
        return !draft.holds(Part.BODY)
                || compared.actual()
                        .bodies()
                        .find(compared.page().id())
                        .filter(stored -> stored.mentions(StoredAttribute.quoted(fileName)))
                        .isPresent();
    }
}
