package io.github.docsync;

import io.github.docsync.actual.RemotePage;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.PageBase;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether a plan that was made earlier still fits what is there. */
final class SavedPlan {
    private SavedPlan() {}

    /** What changed since the plan was made; empty if nothing did. */
    static List<Finding> changedBase(Plan saved, Planning now) {
        List<Finding> changes = new ArrayList<>();
        Plan.Base before = saved.base();
        Plan.Base after = now.plan().base();
        if (!before.manifest().equals(after.manifest()) || !before.site().equals(after.site())) {
            changes.add(change(
                    null,
                    "the plan is for manifest " + before.manifest() + " on " + before.site() + ", and this is "
                            + after.manifest() + " on " + after.site()));
            return changes;
        }
        if (!Objects.equals(before.publishedCommit(), after.publishedCommit())) {
            changes.add(change(null, "another commit was published since the plan was made"));
        } else if (before.anchor() != null
                && after.anchor() != null
                && before.anchor().headVersion() != after.anchor().headVersion()) {
            changes.add(change(null, "another run published since the plan was made"));
        }
        saved.actions().forEach(action -> check(action, now, changes));
        return changes;
    }

    private static void check(Action action, Planning now, List<Finding> changes) {
        PageBase base = action instanceof UpdatePage update
                ? update.base()
                : action instanceof RemovePage remove ? remove.base() : null;
        if (base != null) {
            RemotePage page = now.actual().pages().get(Objects.requireNonNull(action.pageId()));
            boolean same = page != null
                    && page.version() == base.version()
                    && page.status().wireName().equals(base.status())
                    && page.title().equals(base.title())
                    && Objects.equals(page.parentId(), base.parentId());
            if (!same) {
                changes.add(change(action, "'" + action.title() + "' changed in Confluence since the plan was made"));
            }
        } else if (action instanceof CreatePage
                && now.plan().actions().stream()
                        .anyMatch(other -> other.path().equals(action.path()) && other.pageId() != null)) {
            changes.add(
                    change(action, "'" + action.title() + "' exists already, which it did not when the plan was made"));
        }
    }

    private static Finding change(@org.jspecify.annotations.Nullable Action action, String problem) {
        return new Finding(
                Finding.Kind.BASE_CHANGED,
                action == null ? null : action.path(),
                action == null ? null : action.pageId(),
                problem,
                "make a new plan");
    }
}
