package io.github.docsync.apply;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.Announced;
import io.github.docsync.state.BodyHash;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.JournalEntry;
import io.github.docsync.state.PartHashes;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Announces creates, labels, properties and removals before they are sent, so that after a crash a page without a record, a label or a
 * value that no record knows, or a page in the trash can be recognised as our doing.
 */
final class Journal {
    /** Entries that surely fit one property: about fifty bytes each once compressed. */
    private static final int ENTRIES_PER_PART = 400;

    /** Pages with their labels or properties, likewise. */
    private static final int PAGES_PER_PART = 400;

    /** Removed pages, likewise: about eight bytes each. */
    private static final int REMOVALS_PER_PART = 300;

    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<String, List<String>> labels = new LinkedHashMap<>();
    private final Map<String, List<String>> properties = new LinkedHashMap<>();
    private final Set<String> removals = new LinkedHashSet<>();
    private final Index index;

    /** @param actual what was read before the plan was made */
    Journal(Plan plan, ActualTree actual) {
        this.index = actual.index();
        plan.byKind().creates().forEach(create -> entries.add(entry(create)));
        for (UpdatePage update : plan.byKind().updates()) {
            announce(
                    labels, update, union(update.labels().add(), update.labels().remove()));
            announce(
                    properties,
                    update,
                    union(values(update), update.properties().remove()));
        }
        plan.byKind().removals().stream().filter(RemovePage::trashes).forEach(remove -> removals.add(remove.pageId()));
        carryOver();
        // One that is there again was not removed, or came back since, unless it goes while this run goes on.
        index.announced().removals().stream()
                .filter(page -> isTrashed(actual.pages().get(page)) || isUpdated(plan, page))
                .forEach(removals::add);
    }

    private static boolean isUpdated(Plan plan, String page) {
        return plan.byKind().updates().stream()
                .anyMatch(update -> update.pageId().equals(page));
    }

    private static void announce(Map<String, List<String>> journal, UpdatePage update, List<String> what) {
        if (!what.isEmpty()) {
            journal.put(update.pageId(), what);
        }
    }

    private static List<String> values(UpdatePage update) {
        return update.properties().set().stream()
                .map(key -> PartHashes.ofValue(
                        Objects.requireNonNull(update.content().properties().get(key))))
                .toList();
    }

    private static boolean isTrashed(@Nullable RemotePage page) {
        return page != null && page.isTrashed();
    }

    private static JournalEntry entry(CreatePage create) {
        PageContent content = create.content();
        StorageBody body = create.firstBody() == null ? content.body() : create.firstBody();
        PageContent.Parent parent = content.parent();
        return new JournalEntry(
                create.path(),
                content.blogPost(),
                content.space(),
                content.title(),
                parent.page() == null ? parent.contentId() : parent.page().value(),
                BodyHash.of(body));
    }

    /**
     * What an earlier run announced counts until the rows of the index hold it, even if this run dies as well. A create that was still
     * on its way may arrive after a later run announced the same page with another body, so both are kept.
     */
    private void carryOver() {
        Set<DocPath> recorded =
                index.rows().stream().map(row -> row.state().path()).collect(Collectors.toSet());
        index.journal().stream()
                .filter(entry -> !recorded.contains(entry.path()) && !entries.contains(entry))
                .forEach(entries::add);
        index.announced().labels().forEach((page, names) -> labels.merge(page, names, Journal::union));
        index.announced().properties().forEach((page, values) -> properties.merge(page, values, Journal::union));
    }

    private static List<String> union(Collection<String> first, Collection<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    boolean isEmpty() {
        return entries.isEmpty() && labels.isEmpty() && properties.isEmpty() && removals.isEmpty();
    }

    void write(IndexStore store, String run) {
        for (int part = 1; ; part++) {
            List<JournalEntry> slice = slice(entries, part, ENTRIES_PER_PART);
            Announced announced = new Announced(
                    slice(labels, part, PAGES_PER_PART),
                    slice(properties, part, PAGES_PER_PART),
                    Set.copyOf(slice(List.copyOf(removals), part, REMOVALS_PER_PART)));
            if (slice.isEmpty() && announced.isEmpty()) {
                return;
            }
            store.writeJournal(part, run, slice, announced, index.journalParts().get(part));
        }
    }

    private static <T> Map<String, T> slice(Map<String, T> all, int part, int size) {
        Map<String, T> slice = new HashMap<>();
        slice(List.copyOf(all.entrySet()), part, size).forEach(entry -> slice.put(entry.getKey(), entry.getValue()));
        return slice;
    }

    private static <T> List<T> slice(List<T> all, int part, int size) {
        int start = Math.min(all.size(), (part - 1) * size);
        return all.subList(start, Math.min(all.size(), start + size));
    }
}
