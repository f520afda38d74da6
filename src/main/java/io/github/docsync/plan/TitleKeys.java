package io.github.docsync.plan;

import io.github.docsync.actual.TitleKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which titles actions need to be free, and which pages have them: now, or for a moment once they are out of the trash. */
final class TitleKeys {
    private final PlanInput input;
    private final Map<TitleKey, String> restored = new HashMap<>();

    TitleKeys(PlanInput input, Collection<Action> actions) {
        this.input = input;
        actions.forEach(action -> {
            if (action instanceof UpdatePage update && isRestored(update)) {
                restored.put(former(update), update.pageId());
            }
        });
    }

    /** The title that the page gets, with the space that it is in then. */
    TitleKey wanted(Action action) {
        String space = action instanceof CreatePage create
                ? create.content().space()
                : ((UpdatePage) action).content().space();
        return TitleKey.of(input.actual().spaces().get(space).id(), action.title());
    }

    /** Out of the trash a page comes under the title that it had there. */
    TitleKey former(UpdatePage update) {
        return TitleKey.of(update.base().spaceId(), update.base().title());
    }

    /** Whether a page comes out of the trash under the title that this one has. */
    boolean isNeededBack(UpdatePage update) {
        return restored.containsKey(former(update));
    }

    static boolean isRestored(UpdatePage update) {
        return update.parts().contains(Part.STATUS) && !update.content().blogPost();
    }

    /** Whether the page leaves its title, or the space in which it has it. */
    boolean leavesTitle(Action action) {
        return action instanceof UpdatePage update
                && !update.content().blogPost()
                && (update.parts().contains(Part.TITLE) || changesSpace(update));
    }

    boolean changesSpace(UpdatePage update) {
        String wanted = input.actual().spaces().get(update.content().space()).id();
        return update.parts().contains(Part.PARENT)
                && !wanted.equals(update.base().spaceId());
    }

    /** The titles that must be free when the action is carried out. */
    List<TitleKey> taken(Action action) {
        List<TitleKey> taken = new ArrayList<>();
        if (action instanceof CreatePage create && !create.content().blogPost()) {
            taken.add(wanted(create));
        }
        if (action instanceof UpdatePage update && isRestored(update)) {
            taken.add(former(update));
        }
        if (leavesTitle(action)) {
            taken.add(wanted(action));
        }
        return taken;
    }

    /** The ids of the other pages that have a title. */
    Set<String> holders(TitleKey key, Action butOf) {
        Set<String> holders = new LinkedHashSet<>();
        if (input.actual().titleHolders().get(key) != null) {
            holders.add(input.actual().titleHolders().get(key).id());
        }
        if (restored.get(key) != null) {
            holders.add(restored.get(key));
        }
        holders.removeIf(id -> Objects.equals(id, butOf.pageId()));
        return holders;
    }
}
