package io.github.docsync.plan;

import io.github.docsync.site.RemoteProperty;
import io.github.docsync.state.PartHashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Decides on a page's content properties. */
final class PropertyDecision {
    private final ComparedPage compared;
    private final DecisionDraft draft;

    PropertyDecision(ComparedPage compared, DecisionDraft draft) {
        this.compared = compared;
        this.draft = draft;
    }

    DecidedItems<PropertyChanges> decide() {
        SortedMap<String, String> before = compared.recordedProperties();
        Map<String, RemoteProperty> present =
                compared.actual().properties().find(compared.page().id()).orElse(null);
        PropertyComparison comparison =
                new PropertyComparison(compared.drift(), before, compared.announcedValues(), present);
        comparison.compare(compared.wanted().properties());
        boolean keeps = draft.leave(comparison.left());
        boolean gitChanged = compared.isChangedInGit(PartHashes::properties);
        PropertyChanges changes = comparison.changes();
        if (!changes.isEmpty()) {
            List<Reason> why = new ArrayList<>(comparison.reasons());
            if (gitChanged
                    && why.size() < changes.set().size() + changes.remove().size()) {
                why.add(0, Reason.of(Reason.Kind.PROPERTIES_CHANGED));
            }
            if (why.isEmpty()) {
                why.add(Reason.of(Reason.Kind.UNFINISHED));
            }
            draft.writeBecause(Part.PROPERTIES, why);
        }
        if ((gitChanged && !keeps) || !changes.ours().equals(before)) {
            draft.record(Reason.of(Reason.Kind.PROPERTIES_RECORDED));
        }
        return new DecidedItems<>(changes, keeps);
    }
}
