package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemoteChild;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The order of removals, deepest first, and what hangs under each page meanwhile. */
final class RemovalOrder {
    private final ActualTree actual;
    private final Collection<Action> planned;

    /** @param planned what happens to the pages that have files */
    RemovalOrder(ActualTree actual, Collection<Action> planned) {
        this.actual = actual;
        this.planned = planned;
    }

    /**
     * The pages that can go, deepest first. Children that stay would be carried along or lose their place, so their parent stays as well,
     * which spreads upwards.
     *
     * @param stays is told each page that cannot go, with a child that stays
     */
    List<RecordedState> free(List<RecordedState> removals, BiConsumer<RecordedState, RemoteChild> stays) {
        Set<String> going = movedAway();
        List<RecordedState> free = new ArrayList<>();
        for (RecordedState row : deepestFirst(removals)) {
            Optional<RemoteChild> staying = staying(row.state().pageId(), going);
            if (staying.isPresent()) {
                stays.accept(row, staying.get());
            } else {
                going.add(row.state().pageId());
                free.add(row);
            }
        }
        return free;
    }

    private Set<String> movedAway() {
        Set<String> moved = new HashSet<>();
        for (UpdatePage update : ActionsByKind.of(planned).updates()) {
            String parent = update.content().parent().contentId();
            if (update.changes(Part.PARENT)
                    && !Objects.equals(parent, update.base().parentId())) {
                moved.add(update.pageId());
            }
        }
        return moved;
    }

    private Optional<RemoteChild> staying(String page, Set<String> going) {
        return actual.children().find(page).orElse(List.of()).stream()
                .filter(child -> child.status() != ContentStatus.ARCHIVED && child.status() != ContentStatus.TRASHED)
                .filter(child -> !going.contains(child.id()))
                .findFirst();
    }

    private List<RecordedState> deepestFirst(List<RecordedState> rows) {
        Map<String, Integer> depth = new HashMap<>();
        rows.forEach(row -> depth.put(row.state().pageId(), depth(row.state().pageId())));
        return rows.stream()
                .sorted(Comparator.comparing((RecordedState row) ->
                                -depth.getOrDefault(row.state().pageId(), 0))
                        .thenComparing(row -> row.state().path()))
                .toList();
    }

    private int depth(String id) {
        int depth = 0;
        RemotePage page = actual.pages().get(id);
        while (page != null && page.parentId() != null && depth < actual.pages().size()) {
            depth++;
            page = actual.pages().get(page.parentId());
        }
        return depth;
    }

    /** The paths of what hangs under each page now, by its id, and is removed or moved before it. */
    Map<String, List<DocPath>> below(List<RecordedState> removals) {
        Map<String, List<DocPath>> below = new HashMap<>();
        for (RecordedState row : removals) {
            RemotePage child = actual.pages().get(row.state().pageId());
            if (child != null && child.parentId() != null) {
                below.computeIfAbsent(child.parentId(), none -> new ArrayList<>())
                        .add(row.state().path());
            }
        }
        for (Action action : planned) {
            PageBase base = action.base();
            if (base != null && base.parentId() != null) {
                below.computeIfAbsent(base.parentId(), none -> new ArrayList<>())
                        .add(action.path());
            }
        }
        return below;
    }
}
