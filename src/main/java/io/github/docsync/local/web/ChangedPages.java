package io.github.docsync.local.web;

import io.github.docsync.local.store.ChangeLog;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Store;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which pages are not as they were in a baseline. A page view asks this for the whole tree, so what is known is kept, and only what a write
 * touched is compared again. Thread-safe.
 */
final class ChangedPages {
    private final Baseline baseline;
    private final Store store;
    private final Map<Long, Baseline.State> states = new TreeMap<>();
    private final Map<Baseline.State, List<ContentRow>> pages = new EnumMap<>(Baseline.State.class);
    private @Nullable Set<Long> above;
    private long seen = -1;

    ChangedPages(Baseline baseline, Store store) {
        this.baseline = baseline;
        this.store = store;
    }

    Baseline baseline() {
        return baseline;
    }

    /** What became of a page. */
    synchronized Baseline.State stateOf(ContentRow page) {
        follow();
        return states.getOrDefault(page.id(), Baseline.State.SAME);
    }

    /** The pages that became so, by title. */
    synchronized List<ContentRow> in(Baseline.State state) {
        follow();
        return pages.computeIfAbsent(state, this::found);
    }

    private List<ContentRow> found(Baseline.State state) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(entry -> store.contents().find(entry.getKey()))
                .flatMap(Optional::stream)
                .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                .toList();
    }

    /** What stands above a page that changed or is new. */
    synchronized Set<Long> above() {
        follow();
        if (above == null) {
            Set<Long> found = new HashSet<>();
            states.forEach((id, state) -> {
                if (state != Baseline.State.REMOVED) {
                    addAbove(id, found);
                }
            });
            above = Set.copyOf(found);
        }
        return above;
    }

    private void addAbove(long id, Set<Long> above) {
        Optional<Long> parent = store.contents().find(id).map(ContentRow::parentId);
        if (parent.isPresent() && above.add(parent.get())) {
            addAbove(parent.get(), above);
        }
    }

    private void follow() {
        long now = store.database().seenChange();
        ChangeLog.Changes changes = store.database().changes().since(Math.max(0, seen));
        Set<Long> ids = new LinkedHashSet<>(changes.ids());
        if (seen < 0 || changes.whole()) {
            states.clear();
            ids.addAll(baseline.ids());
            store.contents().list(Baseline.current()).forEach(page -> ids.add(page.id()));
        }
        if (!ids.isEmpty()) {
            pages.clear();
            above = null;
        }
        for (long id : ids) {
            Baseline.State state = store.contents()
                    .find(id)
                    .filter(page -> NamedContent.DOCUMENTS.contains(page.kind()))
                    .map(page -> baseline.stateOf(store, page))
                    .orElse(Baseline.State.SAME);
            if (state == Baseline.State.SAME) {
                states.remove(id);
            } else {
                states.put(id, state);
            }
        }
        seen = Math.max(seen, now);
    }
}
