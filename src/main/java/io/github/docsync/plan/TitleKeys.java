package io.github.docsync.plan;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.site.RemotePage;
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
        ActionsByKind.of(actions).updates().stream()
                .filter(TitleKeys::isRestored)
                .forEach(update -> restored.put(former(update.base()), update.pageId()));
    }

    /** The title that the page gets, with the space that it is in then. */
    TitleKey wanted(PageWrite write) {
        return TitleKey.of(spaceId(write), write.title());
    }

    private String spaceId(PageWrite write) {
        return input.actual().spaces().get(write.content().space()).id();
    }

    /** Out of the trash a page comes under the title that it had there. */
    static TitleKey former(PageBase base) {
        return TitleKey.of(base.spaceId(), base.title());
    }

    /** Whether a page comes out of the trash under the title that this one has. */
    boolean isNeededBack(UpdatePage update) {
        return restored.containsKey(former(update.base()));
    }

    static boolean isRestored(PageWrite write) {
        return !write.creates()
                && write.changes(Part.STATUS)
                && !write.content().blogPost();
    }

    /** Whether the page leaves its title, or the space in which it has it. */
    boolean leavesTitle(PageWrite write) {
        return !write.creates() && !write.content().blogPost() && (write.changes(Part.TITLE) || changesSpace(write));
    }

    boolean changesSpace(PageWrite write) {
        PageBase base = write.base();
        return base != null && write.changes(Part.PARENT) && !spaceId(write).equals(base.spaceId());
    }

    /** The titles that must be free when the action is carried out. */
    List<TitleKey> taken(PageWrite write) {
        List<TitleKey> taken = new ArrayList<>();
        PageBase base = write.base();
        if (write.creates() && !write.content().blogPost()) {
            taken.add(wanted(write));
        }
        if (base != null && isRestored(write)) {
            taken.add(former(base));
        }
        if (leavesTitle(write)) {
            taken.add(wanted(write));
        }
        return taken;
    }

    /** The ids of the other pages that have a title. */
    Set<String> holders(TitleKey key, Action butOf) {
        Set<String> holders = new LinkedHashSet<>();
        input.actual().titles().find(key).map(RemotePage::id).ifPresent(holders::add);
        if (restored.get(key) != null) {
            holders.add(restored.get(key));
        }
        holders.removeIf(id -> Objects.equals(id, butOf.pageId()));
        return holders;
    }
}
