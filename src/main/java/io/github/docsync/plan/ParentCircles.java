package io.github.docsync.plan;

import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages that Git moves below what a person moved below them: their place is held, the rest is published. */
final class ParentCircles {
    private final PlanInput input;
    private final Map<DocPath, Action> actions;
    private final Map<String, PageWrite> writesById = new HashMap<>();

    ParentCircles(PlanInput input, Map<DocPath, Action> actions) {
        this.input = input;
        this.actions = actions;
    }

    void holdImpossible(List<Finding> findings) {
        List<UpdatePage> updates = ActionsByKind.of(actions.values()).updates();
        updates.forEach(update -> writesById.put(update.pageId(), update));
        for (UpdatePage update : updates) {
            if (update.changes(Part.PARENT) && hangsUnderItself(update)) {
                findings.add(new Finding(
                        Finding.Kind.CONFLICT,
                        update.path(),
                        update.pageId(),
                        Observation.ofPage(update.base().title(), Observation.Detail.BELOW_ITSELF)));
                actions.put(update.path(), withoutPlace(update));
                writesById.remove(update.pageId());
            }
        }
    }

    private boolean hangsUnderItself(UpdatePage update) {
        Set<PageContent.Parent> seen = new HashSet<>();
        PageContent.Parent above = update.content().parent();
        while (above != null && seen.add(above)) {
            if (update.pageId().equals(id(above))) {
                return true;
            }
            above = above(above);
        }
        return false;
    }

    private @Nullable String id(PageContent.Parent parent) {
        Action action = parent.page() == null ? null : actions.get(parent.page());
        return parent.contentId() == null && action != null ? action.pageId() : parent.contentId();
    }

    /** What a page hangs under when everything is written; null where that is not known. */
    private PageContent.@Nullable Parent above(PageContent.Parent parent) {
        String id = id(parent);
        Action created = id == null && parent.page() != null ? actions.get(parent.page()) : null;
        PageWrite write = created == null ? writesById.get(id) : created.write().orElse(null);
        if (write != null && write.changes(Part.PARENT)) {
            return write.content().parent();
        }
        RemotePage page = id == null ? null : input.actual().pages().get(id);
        return page == null || page.parentId() == null ? null : new PageContent.Parent(null, page.parentId());
    }

    private static Action withoutPlace(UpdatePage update) {
        String before = update.remembered() == null
                ? ""
                : update.remembered().state().desired().parent();
        PageContent content = update.content().staying(update.base().parentId(), before);
        return update.holding(Part.PARENT, true, content, Reason.Kind.CIRCLE);
    }
}
