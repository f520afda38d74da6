package io.github.docsync.plan;

import io.github.docsync.state.PartHashes;
import org.jspecify.annotations.Nullable;

/** Decides on a page's body. */
final class BodyDecision {
    private final ComparedPage compared;
    private final DecisionDraft draft;
    private final BodyComparison body;

    BodyDecision(ComparedPage compared, DecisionDraft draft) {
        this.compared = compared;
        this.draft = draft;
        this.body = new BodyComparison(compared);
    }

    /** @param glance what version and message tell; null for a page that is taken over */
    void decide(Drift.@Nullable Body glance) {
        if (compared.recorded() == null) {
            if (!body.isInStep() || body.hasBoxesToSet()) {
                draft.write(Part.BODY, Reason.of(Reason.Kind.TAKEN_OVER));
            }
            return;
        }
        if (glance == Drift.Body.OURS_AND_WANTED) {
            return;
        }
        boolean gitChanged = compared.isChangedInGit(PartHashes::body);
        boolean inPlace = body.isChangedInPlace(glance);
        if (inPlace || body.isEdited(glance)) {
            edited(gitChanged, inPlace);
        } else {
            untouched(gitChanged, body.isUnfinished(glance));
        }
    }

    private void untouched(boolean gitChanged, boolean unfinished) {
        if (gitChanged && !unfinished && body.holdsAllThatIsWanted()) {
            adopt();
        } else if (gitChanged) {
            draft.write(Part.BODY, Reason.of(Reason.Kind.BODY_CHANGED));
        } else if (unfinished) {
            draft.write(
                    Part.BODY, Reason.of(compared.pulled() ? Reason.Kind.PULLED_BODY_CHANGED : Reason.Kind.UNFINISHED));
        }
    }

    private void edited(boolean gitChanged, boolean inPlace) {
        if (!body.isKnownEdit(gitChanged) && body.isInStep()) {
            adopt();
            return;
        }
        int version = compared.page().version();
        draft.settle(
                Part.BODY,
                gitChanged,
                Observation.of(
                        inPlace ? Observation.Detail.BODY_CHANGED_IN_PLACE : Observation.Detail.BODY_EDITED, version),
                Reason.of(Reason.Kind.EDIT_OVERWRITTEN, version));
    }

    private void adopt() {
        if (body.hasBoxesToSet()) {
            draft.write(Part.BODY, Reason.of(Reason.Kind.BODY_CHANGED));
            return;
        }
        draft.adoptBody();
        draft.write(Part.STATE);
    }
}
