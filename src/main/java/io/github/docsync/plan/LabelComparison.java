package io.github.docsync.plan;

import io.github.docsync.manifest.DriftPolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares a page's labels three ways: those that we put on, those that are there, those that are wanted. One of ours that a person
 * took off stays off and is named, but under {@code overwrite}.
 */
final class LabelComparison {
    private final Set<String> wanted;
    private final Set<String> ours;
    private final @Nullable Set<String> present;

    /**
     * @param ours the labels that we put on
     * @param present the labels that are there; null where that is not known
     */
    LabelComparison(List<String> wanted, Set<String> ours, @Nullable Set<String> present) {
        this.wanted = new LinkedHashSet<>(wanted);
        this.ours = ours;
        this.present = present;
    }

    /** Wanted labels of ours that a person took off. */
    Set<String> takenOff() {
        Set<String> takenOff = new TreeSet<>();
        if (present != null) {
            wanted.stream()
                    .filter(ours::contains)
                    .filter(label -> !present.contains(label))
                    .forEach(takenOff::add);
        }
        return takenOff;
    }

    /**
     * What to do.
     *
     * @param gitChanged whether Git wants other labels than when the page was last compared; a wanted label that is not ours was somebody
     *     else's then, and where the labels are not known now, it is taken to be there still
     */
    LabelChanges changes(DriftPolicy drift, boolean gitChanged) {
        List<String> add = new ArrayList<>();
        List<String> remembered = new ArrayList<>();
        for (String label : wanted) {
            boolean there = present != null && present.contains(label);
            if (ours.contains(label)) {
                remembered.add(label);
                if (present != null && !there && drift == DriftPolicy.OVERWRITE) {
                    add.add(label);
                }
            } else if (!there && (present != null || gitChanged)) {
                remembered.add(label);
                add.add(label);
            }
        }
        List<String> remove = ours.stream()
                .filter(label -> !wanted.contains(label))
                .filter(label -> present == null || present.contains(label))
                .toList();
        return new LabelChanges(List.copyOf(add), remove, List.copyOf(remembered));
    }
}
