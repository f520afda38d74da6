package io.github.docsync.apply;

import io.github.docsync.state.Index;
import io.github.docsync.state.IndexCodec;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.RecordedState.PropertyReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The rows of the index as they change during a run; written part by part at its end. Thread-safe. */
final class RunRows {
    private final Index index;
    private final Map<String, RecordedState> rows = new LinkedHashMap<>();
    private final TreeSet<Integer> touched = new TreeSet<>();
    private boolean rewriteAll;

    /**
     * @param index the index as it was read
     * @param remembered what is remembered of the pages, from the index or, where it was lost, from the pages
     */
    RunRows(Index index, Collection<RecordedState> remembered) {
        this.index = index;
        remembered.forEach(row -> rows.put(row.state().pageId(), row));
        this.rewriteAll = index.damaged() || !index.rows().equals(List.copyOf(remembered));
    }

    synchronized void put(RecordedState row) {
        RecordedState before = rows.put(row.state().pageId(), row);
        touch(row);
        if (before != null) {
            touch(before);
        }
    }

    synchronized void remove(String pageId) {
        RecordedState before = rows.remove(pageId);
        if (before != null) {
            touch(before);
        }
    }

    synchronized Optional<RecordedState> find(String pageId) {
        return Optional.ofNullable(rows.get(pageId));
    }

    synchronized boolean holds(String pageId) {
        return rows.containsKey(pageId);
    }

    private void touch(RecordedState row) {
        if (index.head().parts() > 0) {
            touched.add(IndexCodec.part(row, index.head().parts()));
        }
    }

    /** Writes the parts that changed, and gives how many parts there are now. */
    synchronized int write(IndexStore store) {
        List<RecordedState> all = new ArrayList<>(rows.values());
        int before = index.head().parts();
        int parts = IndexCodec.parts(all, before);
        boolean everything = rewriteAll || parts != before;
        IndexCodec.split(all, parts).forEach((part, content) -> {
            if (everything || touched.contains(part)) {
                PropertyReference at = index.parts().get(part);
                store.writePart(part, parts, content, at);
            }
        });
        return parts;
    }
}
