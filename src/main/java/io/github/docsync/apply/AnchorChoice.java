package io.github.docsync.apply;

import io.github.docsync.actual.Anchor;
import io.github.docsync.actual.SiteException;
import io.github.docsync.plan.Action;

/** Where the index goes when neither parent nor homepage can hold it: the manifest's first top-level page. */
final class AnchorChoice {
    private AnchorChoice() {}

    static Anchor choose(ApplyInput input, RunContext run) {
        Anchor anchor = input.actual().anchor();
        if (anchor != null) {
            return anchor;
        }
        return input.plan().actions().stream()
                .filter(action -> action.pageId() != null)
                .findFirst()
                .map(Action::pageId)
                .map(id -> new Anchor(id, false))
                .orElseThrow(() -> new SiteException(
                        "the space has no homepage that could hold docsync's index (" + run.manifest() + ")",
                        "set 'parent' in the manifest to a page or folder"));
    }
}
