package io.github.docsync.report;

import io.github.docsync.apply.Outcome;
import io.github.docsync.apply.Result;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people find a page: by its id, so that the address outlives a new title and another space. */
public final class PageAddress {
    private PageAddress() {}

    /**
     * The page's address; null where there is no page.
     *
     * @param site the address of Confluence
     */
    public static @Nullable String of(String site, @Nullable String pageId) {
        return pageId == null ? null : site + "/pages/viewpage.action?pageId=" + pageId;
    }

    /**
     * The address of the first page of the tree; null while it does not exist.
     *
     * @param result what was done of the plan; null where nothing was
     */
    public static @Nullable String ofTop(Plan plan, @Nullable Result result) {
        return of(plan.base().site(), topPage(plan, result));
    }

    /** The id of the first page of the tree; null while it does not exist. */
    public static @Nullable String topPage(Plan plan, @Nullable Result result) {
        Optional<Action> top =
                plan.actions().stream().filter(action -> !action.removes()).findFirst();
        return top.map(action -> id(action, result)).orElse(null);
    }

    private static @Nullable String id(Action action, @Nullable Result result) {
        if (action.pageId() == null && result != null) {
            for (Outcome outcome : result.outcomes()) {
                if (outcome instanceof Outcome.Done done && done.path().equals(action.path())) {
                    return done.pageId();
                }
            }
        }
        return action.pageId();
    }
}
