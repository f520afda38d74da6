package io.github.docsync.apply;

import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.Placement;
import io.github.docsync.plan.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The moves of new pages that need not wait until all is written, as what they go next to is new too or stays where it is. Made before the
 * pages' states are written, they cost one request each, since the state tells the place as well.
 */
final class EarlyMoves {
    private final Map<DocPath, Placement> early = new LinkedHashMap<>();
    private final List<Placement> others = new ArrayList<>();
    private final Map<DocPath, CreatePage> creates = new HashMap<>();

    EarlyMoves(Plan plan) {
        plan.byKind().creates().forEach(create -> creates.put(create.path(), create));
        Map<DocPath, Action> actions = new HashMap<>();
        plan.actions().forEach(action -> actions.put(action.path(), action));
        Map<DocPath, Placement> moves = new HashMap<>();
        plan.placements().forEach(move -> moves.put(move.page(), move));
        for (Placement move : plan.placements()) {
            boolean standing = moves.containsKey(move.sibling())
                    ? early.containsKey(move.sibling())
                    : staysOrIsNew(actions.get(move.sibling()));
            if (standing && creates.containsKey(move.page())) {
                early.put(move.page(), move);
            } else {
                others.add(move);
            }
        }
    }

    private static boolean staysOrIsNew(@Nullable Action sibling) {
        return sibling != null
                && sibling.write()
                        .map(write -> write.creates() || !(write.changes(Part.PARENT) || write.changes(Part.STATUS)))
                        .orElse(true);
    }

    /** In the order in which they are to be made under one parent. */
    Collection<Placement> inOrder() {
        return early.values();
    }

    /** What the page hangs under, of one that moves early. */
    PageContent.Parent parent(Placement move) {
        CreatePage create = creates.get(move.page());
        if (create == null) {
            throw new IllegalArgumentException(move.page() + " is not created");
        }
        return create.content().parent();
    }

    /** The move of a new page; null where it does not move, or only once all is written. */
    @Nullable
    Placement of(DocPath page) {
        return early.get(page);
    }

    /** The moves that are made once all is written. */
    List<Placement> others() {
        return others;
    }
}
