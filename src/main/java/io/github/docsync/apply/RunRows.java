package io.github.docsync.apply;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.plan.Plan;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexDivision;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.JournalEntry;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of the index as they change during a run; written part by part at its end. Thread-safe. */
final class RunRows {
    private final Index index;
    private final Plan plan;
    private final Map<String, RecordedState> rows = new LinkedHashMap<>();
    private final Map<String, DocPath> paths = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Set<DocPath> touched = new HashSet<>();
    private boolean rewriteAll;

    /**
     * @param index the index as it was read
     * @param remembered what is remembered of the pages, from the index or, where it was lost, from the pages
     * @param plan says which path each page stands for now
     */
    RunRows(Index index, Collection<RecordedState> remembered, Plan plan) {
        this.index = index;
        this.plan = plan;
        plan.actions().forEach(action -> {
            if (action.pageId() != null) {
                paths.put(action.pageId(), action.path());
            }
        });
        remembered.forEach(row -> rows.put(row.state().pageId(), row));
        this.rewriteAll = index.damaged() || !ids(index.known()).equals(ids(remembered));
        Set<RecordedState> known =
                index.known().stream().map(RecordedState::asIndexed).collect(Collectors.toSet());
        remembered.stream().filter(row -> !known.contains(row.asIndexed())).forEach(this::touch);
    }

    private static List<String> ids(Collection<RecordedState> rows) {
        return rows.stream()
                .map(row -> row.state().path() + " " + row.state().pageId())
                .toList();
    }

    synchronized void put(RecordedState row) {
        RecordedState before = rows.put(row.state().pageId(), row);
        written.add(row.state().pageId());
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

    synchronized boolean holds(DocPath path) {
        return rows.values().stream().anyMatch(row -> row.state().path().equals(path));
    }

    /** Whether a page of ours has the title that was announced, so that no other can get it. */
    synchronized boolean haveTitle(JournalEntry announced) {
        return rows.values().stream()
                .map(RecordedState::state)
                .filter(state -> state.blogPost() == announced.blogPost())
                .filter(state -> state.space().equalsIgnoreCase(announced.space()))
                .anyMatch(state -> TitleFolding.fold(state.title()).equals(TitleFolding.fold(announced.title())));
    }

    private void touch(RecordedState row) {
        touched.add(row.state().path());
    }

    /**
     * One row for each path. Where this run gave a path to another page, the one that had it goes by the path that it is to have, even
     * if the run could not write it; where it has none, it is replaced.
     */
    private Settled onePerPath() {
        Map<DocPath, RecordedState> byPath = new LinkedHashMap<>();
        List<RecordedState> displaced = new ArrayList<>();
        rows.values().stream()
                .sorted(Comparator.comparing(row -> !standsForItsPath(row)))
                .forEach(row -> {
                    if (byPath.putIfAbsent(row.state().path(), row) != null) {
                        displaced.add(row);
                    }
                });
        List<RecordedState> replaced = new ArrayList<>();
        for (RecordedState row : displaced) {
            touch(row);
            DocPath path = paths.get(row.state().pageId());
            if (path != null && !byPath.containsKey(path)) {
                byPath.put(path, row.at(path));
                touch(row.at(path));
            } else if (path == null && !row.removed() && !row.absent()) {
                replaced.add(row);
            }
        }
        return new Settled(List.copyOf(byPath.values()), replaced);
    }

    /** What goes into the index, and the pages that others stand for. */
    private record Settled(List<RecordedState> rows, List<RecordedState> replaced) {}

    /** Pages that are left though others stand for their paths. */
    synchronized List<RecordedState> replaced() {
        return onePerPath().replaced();
    }

    private boolean standsForItsPath(RecordedState row) {
        String id = row.state().pageId();
        return written.contains(id) || row.state().path().equals(paths.get(id));
    }

    /** Whether the index holds all of it. */
    synchronized boolean areRecorded() {
        return !rewriteAll && touched.isEmpty() && written.isEmpty();
    }

    /** What this run wrote, among the rows that other shards have written since; of a page that both know, theirs is newer. */
    synchronized RunRows onto(Index current) {
        RunRows merged = new RunRows(current, current.rows(), plan);
        rows.forEach((page, row) -> {
            if (written.contains(page) || !merged.holds(page)) {
                merged.put(row);
            }
        });
        return merged;
    }

    /** Writes the parts that changed, and gives how many parts there are now. */
    synchronized int write(IndexStore store) {
        List<RecordedState> all = onePerPath().rows();
        IndexDivision division =
                IndexDivision.of(all, index.division(), index.head().parts());
        boolean everything = rewriteAll || !division.equals(index.division());
        Set<Integer> changed = touched.stream().map(division::part).collect(Collectors.toSet());
        division.split(all).forEach((part, content) -> {
            if (everything || changed.contains(part)) {
                store.writePart(part, division, content, index.parts().get(part));
            }
        });
        return division.parts();
    }
}
