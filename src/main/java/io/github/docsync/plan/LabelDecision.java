package io.github.docsync.plan;

import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.state.PartHashes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides on a page's labels. */
final class LabelDecision {
    private final ComparedPage compared;
    private final DecisionDraft draft;

    LabelDecision(ComparedPage compared, DecisionDraft draft) {
        this.compared = compared;
        this.draft = draft;
    }

    LabelChanges decide() {
        String id = compared.page().id();
        Set<String> present = compared.actual().labels().find(id).orElse(null);
        Set<String> ours = new LinkedHashSet<>(compared.recordedLabels());
        List<String> byADeadRun = compared.actual().index().announced().labels().getOrDefault(id, List.of());
        for (String announced : byADeadRun) {
            if (present != null && present.contains(announced)) {
                ours.add(announced);
            } else if (present != null) {
                // Taken off, if it was there, by the run that announced it.
                ours.remove(announced);
            }
        }
        LabelComparison comparison = new LabelComparison(compared.wanted().labels(), ours, present);
        boolean gitChanged = compared.isChangedInGit(PartHashes::labels);
        if (compared.drift() != DriftPolicy.OVERWRITE) {
            comparison
                    .takenOff()
                    .forEach(label -> draft.leave(false, Observation.of(Observation.Detail.LABEL_TAKEN_OFF, label)));
        }
        LabelChanges changes = comparison.changes(compared.drift(), gitChanged);
        if (!changes.isEmpty()) {
            Reason.Kind putBack = byADeadRun.isEmpty() ? Reason.Kind.LABELS_PUT_BACK : Reason.Kind.UNFINISHED;
            Reason reason = Reason.of(gitChanged ? Reason.Kind.LABELS_CHANGED : putBack);
            draft.writeBecause(Part.LABELS, List.of(reason));
        }
        if (gitChanged || !changes.ours().equals(compared.recordedLabels())) {
            draft.record(Reason.of(Reason.Kind.LABELS_RECORDED));
        }
        return changes;
    }
}
