package io.github.docsync.plan;

import java.util.List;

/**
 * What happens to the labels of a page.
 *
 * @param add to add
 * @param remove ours, to take off
 * @param ours the labels to remember as ours afterwards: neither those that a person put on first, nor without those that a person
 *     took off and that stay off
 */
public record LabelChanges(List<String> add, List<String> remove, List<String> ours) {
    /** A page whose labels stay as they are. */
    static LabelChanges none(List<String> ours) {
        return new LabelChanges(List.of(), List.of(), ours);
    }

    boolean isEmpty() {
        return add.isEmpty() && remove.isEmpty();
    }
}
